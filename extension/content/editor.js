// @ts-check
// Reads the text of an editor, and puts one line behind it. Each editor owns its own document: what is put there goes
// the way of typing, once, and is read back.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  /** ms in which an editor takes a new place of the caret: undo then returns to the person's own text. */
  const CARET = 60;
  /** Frames in which an editor may take what was put into it. */
  const FRAMES = 30;

  /** Our own line is on its way in. */
  let writing = false;
  const pause = (ms) => new Promise((end) => setTimeout(end, ms));
  const frame = () => new Promise((end) => requestAnimationFrame(end));
  const isField = (editor) => 'value' in editor;
  const squash = (text) => text.replace(/\s+/g, ' ').trim();

  function words(node) {
    let text = '';
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) text += child.data;
      else if (child.localName === 'br') text += '\n';
      else if (child.localName === 'img') text += child.alt;
      else if (child.nodeType === 1) text += words(child);
    }
    return text;
  }

  /** What stands in an editor. @param {{lines: string}} composer */
  function read({ lines }, editor) {
    if (isField(editor)) return editor.value;
    const found = lines ? [...editor.querySelectorAll(lines)] : [];
    return (found.length > 0 ? found : [editor]).map((line) => words(line).replace(/\n$/, '')).join('\n');
  }

  /** The caret before the first letter, or behind the last. */
  function place(editor, atEnd) {
    if (isField(editor)) return editor.setSelectionRange(...Array(2).fill(atEnd ? editor.value.length : 0));
    const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    let last = texts.nextNode();
    for (let next = last; atEnd && next; next = texts.nextNode()) last = next;
    const selection = getSelection();
    if (last) selection?.collapse(last, atEnd ? (last.nodeValue ?? '').length : 0);
    else {
      selection?.selectAllChildren(editor);
      selection?.collapseToEnd();
    }
  }

  /** Keeps where the caret is. What puts it there again: editors lose it to a dialog. */
  function keep(editor) {
    const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = getSelection() ?? {};
    return (now) => {
      now.focus();
      if (isField(now)) return;
      if (now === editor && anchorNode && focusNode && now.contains(anchorNode) && now.contains(focusNode)) getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
      else place(now, true);
    };
  }

  /**
   * Puts a line behind the text, by one method, once.
   * @returns {Promise<boolean>} whether it stands there now, and all that stood there before
   */
  async function append(composer, editor, line) {
    const before = read(composer, editor);
    // A field would take the beginning of it.
    if (editor.maxLength >= 0 && before.length + line.length > editor.maxLength) return false;
    editor.focus();
    for (const atEnd of [false, true]) {
      place(editor, atEnd);
      await pause(CARET);
    }
    if (read(composer, editor) !== before || !editor.isConnected) return false;
    writing = true;
    try {
      document.execCommand('insertText', false, before.trim() ? line : line.trim());
    } finally {
      writing = false;
    }
    const wanted = squash(before + line);
    for (let left = FRAMES; left > 0; left--) {
      await frame();
      if (squash(read(composer, editor)) !== wanted) continue;
      // The page's own state follows its editor a little later.
      await frame();
      await pause(0);
      return true;
    }
    return false;
  }

  gate.editor = { read, keep, append, writes: () => writing };
})();

// @ts-check
// Reads the text of an editor, and puts one line behind it. Each editor owns its own document: what is put there goes
// the way of typing, once, and is read back.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  /** ms in which an editor takes a new place of the caret: undo then returns to the person's own text. */
  const CARET = 60;
  /** Frames in which an editor may take what was put into it. */
  const FRAMES = 30;

  /** What is typed while a line is on its way in: it goes in behind it. */
  let typed;
  const pause = (ms) => new Promise((end) => setTimeout(end, ms));
  const frame = () => new Promise((end) => requestAnimationFrame(end));
  const isField = (editor) => 'value' in editor;
  const squash = (text) => text.replace(/[\s\u200b]+/g, ' ').trim();

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
  function keep() {
    /** @type {any} */
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
    return (now) => {
      now.focus();
      if (isField(now)) return;
      // An editor that was made anew holds neither.
      if (now.contains(anchorNode) && now.contains(focusNode)) getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
      else place(now, true);
    };
  }

  /** Puts the caret at the end, so that the editor hears of it. What was typed meanwhile; nobody's keys are kept longer. */
  async function toEnd(editor) {
    typed = '';
    try {
      editor.focus();
      for (const atEnd of [false, true]) {
        place(editor, atEnd);
        await pause(CARET);
      }
      return typed;
    } finally {
      typed = undefined;
    }
  }

  /**
   * Puts a line behind the text, by one method, once.
   * @returns {Promise<boolean>} whether it stands there now, and all that stood there before
   */
  async function append(composer, editor, line) {
    const before = read(composer, editor);
    // A field would take the beginning of it.
    if (editor.maxLength >= 0 && before.length + line.length > editor.maxLength) return false;
    const text = (before.trim() ? line : line.trim()) + (await toEnd(editor));
    if (read(composer, editor) !== before || !editor.contains(document.activeElement)) return false;
    gate.writing.hear({ data: text });
    document.execCommand('insertText', false, text);
    const wanted = squash(before + text);
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

  // The caret is not where the person left it.
  gate.listen('keydown mousedown', (event) => {
    const { key, ctrlKey, metaKey } = event;
    if (typed === undefined) return;
    gate.seal.stop(event);
    if (key?.length === 1 && !ctrlKey && !metaKey) typed += key;
  });

  gate.editor = { read, keep, append };
})();

// @ts-check
// Reads the text of an editor, and puts one line behind it. Each editor owns its own document: what is put there goes
// the way of typing, once, and is read back.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  /** ms in which an editor takes a new place of the caret: undo then returns to the person's own text. */
  const CARET = 60;
  /** Frames in which an editor may take what was put into it. */
  const FRAMES = 30;

  /** The editor whose keys wait, and what was typed in it meanwhile: behind a line that is on its way in, or behind a
   * post that is held. */
  let waiting;
  let typed = '';
  /** The caret is not where the person left it. */
  let placing = false;
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
      // The inmost place: what is put beside an editor's own pieces it cannot take away again.
      const breaks = editor.querySelectorAll('br');
      selection?.collapse(breaks[breaks.length - 1]?.parentElement ?? editor, 0);
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

  /** From now on keys wait. @param {Element} [editor] without one: no more */
  function hold(editor) {
    waiting = editor;
    typed = '';
  }

  /** Nobody's keys are kept longer. What was typed. */
  function release() {
    const text = typed;
    hold();
    return text;
  }

  /** Puts the caret at the end, so that the editor hears of it. */
  async function toEnd(editor) {
    placing = true;
    try {
      editor.focus();
      for (const atEnd of [false, true]) {
        place(editor, atEnd);
        await pause(CARET);
      }
    } finally {
      placing = false;
    }
  }

  /** Puts a text where the caret is, as typing would. */
  function insert(text) {
    gate.writing.hear({ data: text });
    document.execCommand('insertText', false, text);
  }

  /** The same in an empty editor. One of Draft.js has nothing yet that a browser could write into, and breaks: it takes
   * this event instead, which others do not know. */
  function insertFirst(editor, text) {
    const event = /** @type {any} */ (document.createEvent('TextEvent'));
    event.initTextEvent('textInput', true, true, window, text);
    gate.writing.hear({ data: text });
    if (editor.dispatchEvent(event)) insert(text);
  }

  /** Gives back what was typed while a post was held, when what went out has left its editor. */
  async function give({ composer }, gone) {
    const now = () => document.activeElement?.closest(composer.editor);
    for (let left = FRAMES; waiting && left > 0 && now() && read(composer, now()) === gone; left--) await frame();
    const text = release();
    if (!text || !now()) return;
    if (isField(now()) || read(composer, now()).trim()) insert(text);
    else insertFirst(now(), text);
  }

  /**
   * Puts a line behind the text, by one method, once.
   * @returns {Promise<boolean>} whether it stands there now, and all that stood there before
   */
  async function append(composer, editor, line) {
    const before = read(composer, editor);
    // A field would take the beginning of it.
    if (editor.maxLength >= 0 && before.length + line.length > editor.maxLength) return false;
    // While its post is held, what is typed belongs to the next one.
    const isHeld = waiting;
    let typedNow = '';
    if (!isHeld) hold(editor);
    try {
      await toEnd(editor);
    } finally {
      if (!isHeld) typedNow = release();
    }
    if (!editor.contains(document.activeElement)) return false;
    const isSame = read(composer, editor) === before;
    const text = isSame ? (before.trim() ? line : line.trim()) + typedNow : typedNow;
    if (text) insert(text);
    if (!isSame) return false;
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

  gate.listen('keydown mousedown', (event) => {
    const { key, ctrlKey, metaKey, isTrusted, target } = event;
    const back = key === 'Backspace';
    const letter = key?.length === 1 && !ctrlKey && !metaKey;
    if (!placing && !((letter || back) && waiting?.contains(target))) return;
    gate.seal.stop(event);
    if (isTrusted) typed = back ? typed.slice(0, -1) : typed + (letter ? key : '');
  });

  gate.editor = { read, keep, append, hold, give };
})();

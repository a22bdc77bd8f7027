// @ts-check
// One piece of writing: its editor, what stands in it, which of that the page put there, and what posts it.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  const OFF = '[aria-disabled="true"], [inert], :disabled, [aria-hidden="true"] *';
  /** What is known of an editor in which somebody has written. @type {Map<Element, any>} */
  const writings = new Map();
  /** What was written in an editor that has gone, until the page brings it back. */
  let lost;

  const of = (element) => {
    const composers = gate.observe.plan()?.composers ?? [];
    const composer = composers.find((one) => gate.find.here(one) && element.closest(one.editor));
    return composer && { composer, editor: element.closest(composer.editor) };
  };
  const read = ({ composer, editor }) => gate.editor.read(composer, editor);
  /** Within which editors and what posts them belong together. */
  const around = ({ composer, editor }) => editor.closest('form') ?? gate.snapshot.rootOf(editor, composer.reach);
  const isThere = ({ editor }) => editor.isConnected;
  /** Pages hide editors, and empty them, without a word. */
  const isBlank = (writing) => !writing.editor.checkVisibility() || !read(writing).trim();

  /** An editor that was made anew, with the same words, is the same to the person. */
  function find(writing) {
    // One that was posted may have given way to the next in its editor.
    if (isThere(writing)) return writings.get(writing.editor) === writing;
    const { composer, editor } = writing;
    writings.delete(editor);
    // The last letters may not have been looked at; or it was emptied on its way out.
    const seen = read(writing).trim() ? notice(writing, true) : writing.seen;
    if (!seen.trim()) return false;
    const next = [...document.querySelectorAll(composer.editor)].find((one) => gate.editor.read(composer, one) === seen);
    if (next && !writings.has(next)) return move(writing, next);
    lost = writing;
    return false;
  }

  function move(writing, editor) {
    writing.editor = editor;
    writings.set(editor, writing);
    return true;
  }

  /** What is written in an editor from now on: what stands there is the page's, unless the person wrote there before it
   * was known to be an editor. The texts of a thread are one post, and share what was said of it. */
  function begin({ composer, editor }, early) {
    if (lost?.seen === gate.editor.read(composer, editor) && move(lost, editor)) return lost;
    const other = [...writings.values()].find((one) => one.composer.id === composer.id && around(one).contains(editor));
    const writing = { composer, editor, post: other?.post ?? { passed: new Set(), notSchool: false }, seen: '', whose: '' };
    if (!early) notice(writing, false);
    return writing;
  }

  /** Takes in what a text has become, by the person or by the page (an `o` or a `p` for each sign). What it is now. */
  function notice(writing, isOwn) {
    const { seen, whose } = writing;
    const now = read(writing);
    const most = Math.min(seen.length, now.length);
    let start = 0;
    while (start < most && seen[start] === now[start]) start++;
    let end = 0;
    while (end < most - start && seen.at(-1 - end) === now.at(-1 - end)) end++;
    writing.whose = whose.slice(0, start) + (isOwn ? 'o' : 'p').repeat(now.length - start - end) + whose.slice(seen.length - end);
    return (writing.seen = now);
  }

  /** The ranges that are the page's: starts and ends in turn. */
  const given = ({ whose }) => [...whose.matchAll(/p+/g)].flatMap(({ index, 0: run }) => [index, index + run.length]);

  /** All that goes out with it: a thread has several editors. */
  function draftOf(writing, posting) {
    const { composer, editor, post } = writing;
    const found = [...around(writing).querySelectorAll(composer.editor)];
    const editors = found.includes(editor) ? found : [editor];
    const known = editors.map((one) => writings.get(one) ?? { composer, editor: one, seen: '', whose: '' });
    const texts = known.map((one) => notice(one, true));
    return { texts, at: editors.indexOf(editor), given: known.map(given), posting, notSchool: post.notSchool };
  }

  /** What posts it: the last thing there to press, while it is on. */
  function submitOf(writing) {
    const { submit } = writing.composer;
    const last = submit && [...around(writing).querySelectorAll(submit)].pop();
    return last && !last.closest(OFF) ? last : undefined;
  }

  gate.writing = { writings, of, begin, find, notice, draftOf, submitOf, isThere, isBlank };
})();

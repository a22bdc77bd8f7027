// @ts-check
// One piece of writing: its editor, what stands in it, which of that the person typed or pasted, and what posts it.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  const OFF = '[aria-disabled="true"], [inert], :disabled, [aria-hidden="true"] *';
  /** ms of rest after which what was put in before explains nothing that comes. */
  const REST = 2000;
  /** Signs that must come back together to be known as what stood there. */
  const LEAST = 4;
  /** What a name is taken from. */
  const OPTION = '[role="option"]';
  /** Signs that a name taken from a list may have. */
  const NAME = 100;
  /** Most signs of what was put in that are kept; until it is known what an editor is here, all keys count. */
  const KEPT = 20_000;
  const KEPT_BEFORE = 500;
  /** What the person has put in since they last rested, and when they did the last of it. */
  let put = '';
  let last = -Infinity;
  /** Fewer signs than this are the person's, whatever they are: a name was taken from an open list, or what was pasted
   * may come in another shape. */
  let vouched = 0;

  /** What is known of an editor in which somebody has written. @type {Map<Element, any>} */
  const writings = new Map();
  /** What was written in an editor that has gone, until the page brings it back. */
  let lost;

  const composers = () => (gate.observe.plan()?.composers ?? []).filter((one) => gate.find.here(one));
  const of = (element) => {
    const composer = composers().find((one) => element?.closest?.(one.editor));
    return composer && { composer, editor: element.closest(composer.editor) };
  };
  const read = ({ composer, editor }) => gate.editor.read(composer, editor);
  /** The editors of some composers in which there is nothing. */
  const unwritten = (wanted) => {
    const places = composers().filter(wanted).flatMap((composer) => [...document.querySelectorAll(composer.editor)].map((editor) => ({ composer, editor })));
    return places.filter((one) => !writings.has(one.editor) && !read(one).trim());
  };
  /** Within which editors and what posts them belong together. */
  const around = ({ composer, editor }) => editor.closest('form') ?? gate.snapshot.rootOf(editor, composer.reach);
  /** Pages hide editors, and empty them, without a word. */
  const isBlank = (writing) => !writing.editor.checkVisibility() || !read(writing).trim();

  /** An editor that was made anew, with the same words, is the same to the person. */
  function find(writing) {
    // One that was posted may have given way to the next in its editor.
    if (writing.editor.isConnected) return writings.get(writing.editor) === writing;
    const { composer, editor } = writing;
    writings.delete(editor);
    // The last letters may not have been looked at; or it was emptied on its way out.
    const seen = read(writing).trim() ? notice(writing) : writing.seen;
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

  const fresh = ({ composer, editor }) => ({ composer, editor, seen: '', whose: '', had: '' });

  /** What is written in an editor from now on: what stands there is the page's, unless the person wrote there before it
   * was known to be an editor. The texts of a thread are one post, and share what was said of it. */
  function begin(place, early) {
    const { composer, editor } = place;
    if (lost?.seen === gate.editor.read(composer, editor) && move(lost, editor)) return lost;
    const other = [...writings.values()].find((one) => one.composer.id === composer.id && around(one).contains(editor));
    const writing = { ...fresh(place), post: other?.post ?? { passed: new Set(), notSchool: '' } };
    if (!early) writing.whose = 'p'.repeat((writing.seen = read(writing)).length);
    writings.set(editor, writing);
    return writing;
  }

  /** Takes in what the person puts in with an act: keys, a pasted text, a method's words. A key and what it writes are
   * one. */
  function hear({ type, key, data, clipboardData, dataTransfer, target }) {
    const plan = gate.observe.plan();
    if (performance.now() - last > REST && plan) put = '';
    last = performance.now();
    const text = data ?? (clipboardData ?? dataTransfer)?.getData('text/plain') ?? (key?.length === 1 ? key : '');
    if (key || !put.endsWith(text)) put = (put + text).slice(plan ? -KEPT : -KEPT_BEFORE);
    const isTaken = /^(Enter|Tab)$/.test(key) && [...document.querySelectorAll(OPTION)].some((one) => one.checkVisibility());
    const chose = isTaken || (type === 'pointerdown' && target.closest?.(OPTION));
    vouched = chose ? NAME : (clipboardData ?? dataTransfer) ? 2 * text.length : 0;
  }

  const bare = (text) => text.replace(/\s+/g, '');

  /** Whose a run is that has come: the person's (`o`) if they put it in lately, or had it there before; else the page's
   * (`p`). What was put in explains what comes once: of the letters of any text a page could make another. Spaces are
   * whose the word `before` them is. */
  function whose(run, had, before) {
    const text = bare(run);
    if (!text) return before ?? 'o';
    const typed = performance.now() - last > REST ? '' : bare(put);
    const at = typed.indexOf(text);
    if (at >= 0) put = typed.slice(0, at) + typed.slice(at + text.length);
    const own = at >= 0 || (text.length >= LEAST && bare(had).includes(text)) || run.length < vouched;
    vouched = 0;
    return own ? 'o' : 'p';
  }

  /** Where somebody's signs stand: starts and ends. */
  const ranges = (whose, who) => [...whose.matchAll(who)].map(({ index, 0: run }) => [index, index + run.length]);

  /** Takes in what a text has become, and whose that is. What it is now. */
  function notice(writing) {
    const { seen, whose: before } = writing;
    const now = read(writing);
    if (now === seen) return now;
    const most = Math.min(seen.length, now.length);
    let start = 0;
    while (start < most && seen[start] === now[start]) start++;
    let end = 0;
    while (end < most - start && seen.at(-1 - end) === now.at(-1 - end)) end++;
    const own = ranges(before, /o+/g).map((range) => seen.slice(...range)).join('');
    // What goes may come back: by *undo*, or in another shape.
    if (start + end < seen.length && !writing.had.includes(own)) writing.had = own;
    const run = now.slice(start, now.length - end);
    writing.whose = before.slice(0, start) + whose(run, writing.had, before[start - 1]).repeat(run.length) + before.slice(seen.length - end);
    return (writing.seen = now);
  }

  /** The page's own ranges: starts and ends in turn. */
  const given = ({ whose }) => ranges(whose, /p+/g).flat();

  /** All that goes out with it: a thread has several editors. */
  function draftOf(writing, posting) {
    const { composer, editor, post } = writing;
    const found = [...around(writing).querySelectorAll(composer.editor)];
    const editors = found.includes(editor) ? found : [editor];
    const known = editors.map((one) => writings.get(one) ?? fresh({ composer, editor: one }));
    const texts = known.map(notice);
    // A line goes into the words above, not into a choice of their poll.
    const home = (writing.home = editor.localName === 'input' ? editors[0] : editor);
    return { texts, at: editors.indexOf(home), given: known.map(given), posting, notSchool: post.notSchool };
  }

  /** What posts it: the last thing there to press, while it is on. */
  function submitOf(writing) {
    const { submit } = writing.composer;
    const last = submit && [...around(writing).querySelectorAll(submit)].pop();
    return last && !last.closest(OFF) ? last : undefined;
  }

  gate.writing = { writings, of, unwritten, begin, find, hear, notice, draftOf, submitOf, isBlank };
})();

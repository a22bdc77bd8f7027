// @ts-check
// Follows what a person writes in public: asks at a pause, shows the nudge beside the editor, and asks once more
// before a text goes out that was not answered for. It fails open, and sends nothing twice.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  /** ms of rest after which a text is judged, and ms after which one is that never rests. */
  const REST = 250;
  const LONGEST = 600;
  /** ms that a post waits for a verdict that is not there, and for the words of a question that is to come. */
  const PENDING = 150;
  const ASKING = 3500;
  /** ms in which a replayed press must have posted. */
  const EFFECT = 2000;
  /** ms for which *posted by mistake* stands. */
  const REGRET = 60_000;
  /** An editor beside which a list of names is open: Enter takes one. */
  const CHOOSES = '[aria-expanded="true"], [aria-activedescendant]';
  const ADDS = /[dD]isclaim/;
  const OFF = '[aria-disabled="true"], [inert], :disabled, [aria-hidden="true"] *';

  /** What is known of an editor in which somebody has written. @type {Map<Element, any>} */
  const writings = new Map();
  /** The one whose nudge is shown, and that nudge. */
  let shown;
  let nudge;
  /** ms after a person's act in which a change is theirs. */
  const OWN = 2000;
  /** When a person last typed, pasted, dropped or pointed. */
  let own = -Infinity;
  /** Our own replay is under way. */
  let passing = false;
  /** A post is held: what else would send it is the same press. */
  let held = false;
  /** When one was let go on, and ms in which the second half of a double click still is the same press. */
  let sent = { at: -Infinity, key: '' };
  const DOUBLE = 500;
  /** What was written in an editor that has gone, until the page brings it back. */
  let lost;
  /** Editors in which somebody wrote before it was known that they are editors. @type {WeakSet<Element>} */
  const early = new WeakSet();

  const composers = () => gate.observe.plan()?.composers ?? [];
  const of = (element) => {
    const composer = composers().find((one) => gate.find.here(one) && element.closest(one.editor));
    return composer && { composer, editor: element.closest(composer.editor) };
  };
  const rootOf = ({ composer, editor }) => gate.snapshot.rootOf(editor, composer.reach);
  /** Within which editors and what posts them belong together. */
  const around = (writing) => writing.editor.closest('form') ?? rootOf(writing);
  const isThere = ({ editor }) => editor.isConnected;
  /** Pages hide editors, and empty them, without a word. */
  const isBlank = ({ composer, editor }) => editor.getClientRects().length === 0 || !gate.editor.read(composer, editor).trim();

  /** An editor that was made anew, with the same words, is the same to the person. */
  function find(writing) {
    // One that was posted may have given way to the next in its editor.
    if (isThere(writing)) return writings.get(writing.editor) === writing;
    const { composer, editor, text } = writing;
    writings.delete(editor);
    if (!text?.trim()) return false;
    const next = [...document.querySelectorAll(composer.editor)].find((one) => gate.editor.read(composer, one) === text);
    if (next && !writings.has(next)) return move(writing, next);
    lost = writing;
    return false;
  }

  function move(writing, editor) {
    writing.editor = editor;
    writings.set(editor, writing);
    return true;
  }

  /** What is written in an editor from now on. The texts of a thread are one post, and share what was said of it. */
  function begin({ composer, editor }, brought) {
    const text = gate.editor.read(composer, editor);
    if (lost?.text === text && move(lost, editor)) return lost;
    const other = [...writings.values()].find((one) => one.composer.id === composer.id && around(one).contains(editor));
    const post = other?.post ?? { given: [], passed: new Set(), notSchool: false };
    const writing = { composer, editor, post, seen: '' };
    if (!early.has(editor)) learn(writing, brought);
    return writing;
  }

  /** All that goes out with it: a thread has several editors. */
  function draftOf(writing, posting) {
    const { composer, editor, post } = writing;
    const { given, notSchool } = post;
    const editors = [...around(writing).querySelectorAll(composer.editor)];
    const all = editors.includes(editor) ? editors : [editor];
    const texts = all.map((one) => gate.editor.read(composer, one));
    return { texts, at: all.indexOf(editor), given, posting, notSchool };
  }
  const keyOf = ({ texts }) => texts.join('\0');
  const within = (limit, asked) => Promise.race([asked, new Promise((end) => setTimeout(end, limit))]);

  const look = ({ composer, editor }) => gate.observe.look(composer, editor);

  function request(kind, writing, draft, choice) {
    const { page, snapshot } = look(writing);
    return gate.port.ask({ kind, page, snapshot, draft, choice });
  }

  /** The person did something: what changes in an editor next is theirs. */
  function acted(event) {
    if (!event.isTrusted) return;
    const { type, target } = event;
    const rested = performance.now() - own > OWN;
    own = performance.now();
    if (!gate.observe.plan()) return type.startsWith('pointer') || early.add(target);
    if (!type.startsWith('pointer')) return edited(event, rested);
    // A press may choose a name, a picture, a place.
    for (const writing of [...writings.values()].filter(isThere)) {
      if (rested) learn(writing);
      if (type === 'pointerup') soon(writing);
    }
  }

  /**
   * Something changes in an editor. The browser vouches for the page's own commands too: only a person's act tells.
   * @param {any} event
   * @param {boolean} [rested] nothing was done for a while: what is new there is the page's
   */
  function edited({ type, target, key, data }, rested = performance.now() - own > OWN) {
    const element = target.nodeType === 1 ? target : target.parentElement;
    const place = element && !gate.editor.writes() && of(element);
    if (!place) return;
    let known = writings.get(place.editor);
    // What is written after a post is another one.
    if (known?.post.gone && isBlank(known)) known = undefined;
    if (!known && /input$/.test(type) && rested) return;
    writings.delete(place.editor); // the last one is the one being written
    const writing = known ?? begin(place, type === 'input' && data);
    writings.set(place.editor, writing);
    if (known && rested) learn(writing);
    if (key && key.length > 1 && !/^(Enter|Tab|Backspace|Delete)$/.test(key)) return;
    soon(writing);
  }

  /** What has come into a text by now was put there by the page, but for what the person has just brought. */
  function learn(writing, brought) {
    const now = gate.editor.read(writing.composer, writing.editor);
    const pieces = brought ? now.split(brought) : [added(writing.seen, now)];
    writing.post.given.push(...pieces.filter((piece) => piece.trim()));
    writing.seen = now;
  }

  /** Has a text judged at the next pause. */
  function soon(writing) {
    writing.since ??= performance.now();
    clearTimeout(writing.timer);
    const rest = Math.min(REST, Math.max(0, writing.since + LONGEST - performance.now()));
    writing.timer = setTimeout(() => judge(writing).catch(() => {}), rest);
  }

  /** What came into a text. */
  function added(before, after) {
    let start = 0;
    while (start < before.length && before[start] === after[start]) start++;
    let end = 0;
    while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
    return after.slice(start, after.length - end);
  }

  async function judge(writing) {
    writing.since = undefined;
    if (held) return;
    if (!find(writing)) return close(writing);
    const draft = draftOf(writing, false);
    const key = keyOf(draft);
    const scene = key.trim() && look(writing).key;
    writing.text = writing.seen = draft.texts[draft.at];
    if (key === writing.key && scene === writing.scene) return show(writing);
    const told = key.trim() ? await request('write', writing, draft) : { kind: 'nudge', dialog: null, insert: '' };
    // An answer that was given meanwhile counts more than what was asked before it.
    if (told?.kind !== 'nudge' || draft.notSchool !== writing.post.notSchool) return;
    // What was written meanwhile is asked about at the next pause.
    Object.assign(writing, { key, scene, told });
    show(writing);
  }

  /** Shows, changes or takes away the nudge beside an editor. */
  function show(writing) {
    const dialog = writing.post.passed.has(writing.key) ? undefined : writing.told?.dialog;
    if (!dialog || held || !find(writing) || isBlank(writing)) return close(writing);
    const words = JSON.stringify(dialog);
    if (shown === writing && nudge.words === words && nudge.isThere()) return nudge.move();
    if (shown) close(shown);
    shown = writing;
    nudge = { words, ...gate.nudge(dialog, () => (isThere(writing) ? boxes(writing) : [])) };
    nudge.answer.then((choice) => choice && answered(writing, choice, dialog)).catch(() => {});
  }

  function close(writing) {
    if (shown !== writing) return;
    shown = undefined;
    nudge.close();
  }

  /** What the nudge must not cover. */
  const boxes = (writing) => [writing.editor, submitOf(writing)].filter(Boolean);

  async function answered(writing, choice, dialog) {
    if (shown === writing) shown = undefined;
    if (!find(writing)) return;
    writing.key = undefined; // what was said before the answer counts no more
    const told = await decide(writing, choice);
    if (told) await obey(writing, told, dialog);
    await judge(writing);
  }

  /** Tells what was chosen. What is to be done then; nothing when there was no answer in time. */
  async function decide(writing, choice) {
    const { post } = writing;
    if (choice === 'notMySchool') post.notSchool = true;
    if (choice === 'postAsItIs') post.passed.add(keyOf(draftOf(writing, true)));
    const told = await within(ASKING, request('decide', writing, draftOf(writing, true), choice));
    if (told?.kind !== 'decided') return undefined;
    post.then = told.then;
    return told;
  }

  /** Does what a decision says. Whether the post may go on. */
  async function obey(writing, { goes, insert }, { copiedLabel, language }) {
    if (!insert) return goes;
    if (await gate.editor.append(writing.composer, writing.editor, insert)) return goes;
    await navigator.clipboard.writeText(insert.trim()).catch(() => {});
    gate.paint.note({ pressAgain: copiedLabel, language });
    return false;
  }

  /** What posts a writing: the last thing to press that is enabled. */
  function submitOf(writing) {
    const { submit } = writing.composer;
    if (!submit) return undefined;
    const within = around(writing);
    // A selector may name what stands around as well.
    return [...(within.parentElement ?? within).querySelectorAll(submit)].filter((one) => within.contains(one) && !one.closest(OFF)).pop();
  }

  /** The writing that an event posts. */
  function posts(event) {
    const { type, key, target, ctrlKey, metaKey, shiftKey, altKey, isComposing, keyCode } = event;
    const path = event.composedPath();
    const isKey = type === 'keydown';
    if (isKey && (isComposing || keyCode === 229 || !/^(Enter| )$/.test(key))) return undefined;
    const here = isKey && key === 'Enter' && !shiftKey && !altKey && target.nodeType === 1 && of(target);
    if (here && here.composer.key !== 'none' && (ctrlKey || metaKey || (here.composer.key === 'enter' && !here.editor.matches(CHOOSES)))) return writings.get(here.editor);
    for (const writing of [...writings.values()].reverse()) {
      if (!path.some((one) => one.nodeType === 1 && writing.composer.submit && one.matches(writing.composer.submit))) continue;
      const button = find(writing) && submitOf(writing);
      const native = button?.matches('button, input, a[href]');
      if (button && path.includes(button) && !(isKey && native)) return writing;
    }
    return undefined;
  }

  function posting(event) {
    if (passing || (!event.isTrusted && navigator.userActivation?.isActive === false)) return;
    const writing = writings.size > 0 && posts(event);
    if (!writing || !gate.port.alive()) return;
    if (held) return gate.seal.stop(event);
    const draft = draftOf(writing, true);
    const key = keyOf(draft);
    // The second half of a double click finds the same words, or none; other words are another post.
    if (performance.now() - sent.at < DOUBLE && (!key.trim() || key === sent.key)) return gate.seal.stop(event);
    if (!key.trim() || writing.post.passed.has(key)) return gone(writing);
    const known = writing.key === key && writing.scene === look(writing).key ? writing.told : undefined;
    if (known && !known.dialog && !known.insert) return gone(writing);
    // What was asked about before the last letters will most likely be asked about again.
    const asks = known ?? (writing.told?.dialog || writing.told?.insert);
    // No replay of a key is as sure as a press on a button.
    if (!asks && event.type === 'keydown' && !submitOf(writing)) return late(writing, draft);
    gate.seal.stop(event);
    if (event.type === 'keydown') gate.seal.takeKey(event);
    hold(writing, draft, event, asks ? ASKING : PENDING);
  }

  async function hold(writing, draft, event, limit) {
    held = true;
    let goes = true;
    let back;
    try {
      back = gate.editor.keep(writing.editor);
      const asked = request('write', writing, draft);
      const told = await within(limit, asked);
      close(writing);
      if (told?.kind === 'nudge') goes = await settle(writing, draft, told);
      else late(writing, draft, asked);
    } catch {}
    held = false;
    if (goes) replay(writing, event);
    else if (find(writing)) back?.(writing.editor);
  }

  /** Asks, if there is something to ask. Whether the post goes on. */
  async function settle(writing, draft, { dialog, insert, copiedLabel }) {
    if (!dialog) {
      const goes = !insert || (await obey(writing, { goes: true, insert }, { copiedLabel, language: gate.observe.plan().language }));
      // Nobody was asked, and there is no other way on.
      if (!goes) writing.post.passed.add(keyOf(draftOf(writing, true)));
      return goes;
    }
    const choice = await gate.paint.ask(dialog);
    if (choice === 'stop') return false;
    const told = await decide(writing, choice);
    // Who wanted the disclaimer in does not want the post to go without it.
    if (!told) return !ADDS.test(choice);
    const goes = await obey(writing, told, dialog);
    if (choice !== 'notMySchool') return goes;
    const next = draftOf(writing, true);
    const again = await request('write', writing, next);
    return again?.kind === 'nudge' && again.dialog ? settle(writing, next, again) : goes;
  }

  /** Lets a held post go on, once. */
  function replay(writing, event) {
    if (!find(writing)) return;
    const key = keyOf(draftOf(writing, true));
    writing.post.passed.add(key);
    const button = submitOf(writing);
    const target = button ?? writing.editor;
    const press = button
      ? new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view: window })
      : new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true, composed: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey });
    passing = true;
    sent = { at: performance.now(), key };
    try {
      target.dispatchEvent(press);
    } finally {
      passing = false;
    }
    gone(writing);
    setTimeout(() => {
      // A button that is off now has been heard.
      if (isThere(writing) && keyOf(draftOf(writing, true)) === key && submitOf(writing) === button) gate.paint.note(gate.observe.plan());
    }, EFFECT);
  }

  /** A text is on its way out: what may be said afterwards is said for a minute. */
  function gone(writing) {
    close(writing);
    const { then } = writing.post;
    writing.post.then = undefined;
    writing.post.gone = true;
    if (then) regret(writing, then);
  }

  function regret(writing, dialog) {
    const draft = { texts: [], at: 0, given: [], posting: false, notSchool: false };
    const note = gate.nudge(dialog, () => []);
    setTimeout(note.close, REGRET);
    note.answer.then((choice) => choice && choice !== 'stop' && request('decide', writing, draft, choice)).catch(() => {});
  }

  /** Went out before it was judged: what is to be said is said now. */
  async function late(writing, draft, asked = request('write', writing, draft)) {
    const told = await asked;
    if (!told?.dialog) return;
    gate.tally.letGo++;
    const decided = await request('decide', writing, draft, 'postAsItIs');
    if (decided?.then) regret(writing, decided.then);
  }

  gate.listen('keydown paste drop compositionstart compositionupdate compositionend pointerdown pointerup', acted, true);
  gate.listen('beforeinput input', edited, true);
  gate.listen('click keydown', posting);
  gate.listen('scroll resize', () => shown && nudge.move(), true);
  gate.signal.addEventListener('abort', () => shown && close(shown));

  gate.composer = {
    /** The page has changed: the editor may be elsewhere, or gone. */
    moved() {
      for (const writing of writings.values()) if (!isThere(writing) && !find(writing)) close(writing);
      if (shown && isBlank(shown)) close(shown);
      if (shown) nudge.move();
    },
    /** Whether all that stands there has been judged. */
    isQuiet: () => [...writings.values()].every((writing) => writing.key === keyOf(draftOf(writing, false))),
  };
})();

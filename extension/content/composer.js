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
  const { writings, of, begin, find, notice, draftOf, submitOf, isThere, isBlank } = gate.writing;

  /** The one whose nudge is shown, and that nudge. */
  let shown;
  let nudge;
  /** A frame is asked for, in which the nudge is put where it belongs by then. */
  let moving = false;
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
  /** Editors in which somebody wrote before it was known that they are editors. @type {Set<Element>} */
  const early = new Set();

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
    if (!gate.observe.plan()) return type.startsWith('pointer') || early.size > 9 || early.add(target);
    if (!type.startsWith('pointer')) return edited(event, rested);
    // A press may choose a name, a picture, a place.
    for (const writing of [...writings.values()].filter(isThere)) {
      if (rested) notice(writing, false);
      if (type === 'pointerup') soon(writing);
    }
  }

  /**
   * Something changes in an editor. The browser vouches for the page's own commands too: only a person's act tells.
   * @param {any} event
   * @param {boolean} [rested] nothing was done for a while: what is new there is the page's
   */
  function edited({ type, target, key }, rested = performance.now() - own > OWN) {
    const element = target.nodeType === 1 ? target : target.parentElement;
    const place = element && !gate.editor.writes() && of(element);
    if (!place) return;
    let known = writings.get(place.editor);
    // What is written after a post is another one.
    if (known?.post.gone && isBlank(known)) known = undefined;
    if (!known && /input$/.test(type) && rested) return;
    writings.delete(place.editor); // the last one is the one being written
    const writing = known ?? begin(place, false);
    writings.set(place.editor, writing);
    if (known && rested) notice(writing, false);
    if (key === 'Tab') writing.back = gate.editor.keep(writing.editor);
    if (key && key.length > 1 && !/^(Enter|Tab|Backspace|Delete)$/.test(key)) return;
    soon(writing);
  }

  /** Has a text judged at the next pause. */
  function soon(writing) {
    writing.since ??= performance.now();
    clearTimeout(writing.timer);
    const rest = Math.min(REST, Math.max(0, writing.since + LONGEST - performance.now()));
    writing.timer = setTimeout(() => judge(writing).catch(() => {}), rest);
  }

  async function judge(writing) {
    writing.since = undefined;
    if (held) return;
    if (!find(writing)) return close(writing);
    const draft = draftOf(writing, false);
    const key = keyOf(draft);
    const scene = key.trim() && look(writing).key;
    if (key === writing.key && scene === writing.scene) return show(writing);
    const told = key.trim() ? await request('write', writing, draft) : { kind: 'nudge' };
    // What could not be looked at is counted, and there is nothing to ask. An answer that was given meanwhile counts
    // more than what was asked before it.
    if (!/nudge|unreadable/.test(told?.kind) || draft.notSchool !== writing.post.notSchool) return;
    // What was written meanwhile is asked about at the next pause.
    Object.assign(writing, { key, scene, told });
    show(writing);
  }

  /** Shows, changes or takes away the nudge beside an editor. */
  function show(writing) {
    const dialog = writing.post.passed.has(writing.key) ? undefined : writing.told?.dialog;
    if (!dialog || held || !find(writing) || isBlank(writing)) return close(writing);
    if (shown === writing && nudge.isThere() && nudge.say(dialog)) return;
    if (shown) close(shown);
    shown = writing;
    nudge = gate.nudge(dialog, () => [writing.editor, submitOf(writing)]);
    nudge.answer.then((choice) => choice && answered(writing, choice, dialog)).catch(() => {});
  }

  function close(writing) {
    if (shown !== writing) return;
    shown = undefined;
    nudge.close();
  }

  async function answered(writing, choice, dialog) {
    if (shown === writing) shown = undefined;
    if (!find(writing)) return;
    writing.key = undefined; // what was said before the answer counts no more
    const told = await decide(writing, choice);
    if (told) await obey(writing, told, dialog);
    // Who came to the nudge by keys goes back to where they were.
    if (document.activeElement === document.body) writing.back?.(writing.editor);
    await judge(writing);
  }

  /** Tells what was chosen. What is to be done then; nothing when there was no answer in time. */
  async function decide(writing, choice) {
    const { post } = writing;
    if (choice === 'notMySchool') post.notSchool = true;
    const draft = draftOf(writing, true);
    if (choice === 'postAsItIs') post.passed.add(keyOf(draft));
    const told = await within(ASKING, request('decide', writing, draft, choice));
    if (told?.kind !== 'decided') return undefined;
    post.then = told.then;
    return told;
  }

  /** Does what a decision says. Whether the post may go on. */
  async function obey(writing, { goes, insert }, { copiedLabel, byHandLabel, language }) {
    if (!insert) return goes;
    if (await gate.editor.append(writing.composer, writing.editor, insert)) return goes;
    let pressAgain = copiedLabel;
    try {
      await navigator.clipboard.writeText(insert.trim());
    } catch {
      pressAgain = byHandLabel + insert;
    }
    gate.paint.note({ pressAgain, language });
    return false;
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
      const { submit } = writing.composer;
      const button = submit && path.some((one) => one.matches?.(submit)) && find(writing) && submitOf(writing);
      // A key on a native one makes a click.
      if (button && path.includes(button) && !(isKey && button.matches('button, input, a[href]'))) return writing;
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
    try {
      writing.back = gate.editor.keep(writing.editor);
      const asked = request('write', writing, draft);
      const told = await within(limit, asked);
      close(writing);
      if (told?.kind === 'nudge') goes = await settle(writing, told);
      else late(writing, draft, asked);
    } catch {}
    held = false;
    if (goes) replay(writing, event);
    else if (find(writing)) writing.back?.(writing.editor);
  }

  /** Asks, if there is something to ask. Whether the post goes on. */
  async function settle(writing, asked) {
    const { dialog } = asked;
    if (!dialog) {
      const goes = await obey(writing, { ...asked, goes: true }, { ...gate.observe.plan(), ...asked });
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
    const again = await request('write', writing, draftOf(writing, true));
    return again?.dialog ? settle(writing, again) : goes;
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
      : new KeyboardEvent('keydown', event); // the held event serves as the description of its likeness
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
    const { post } = writing;
    if (post.then) regret(writing, post.then);
    post.then = undefined;
    post.gone = true;
  }

  function regret(writing, dialog) {
    const note = gate.nudge(dialog, () => []);
    setTimeout(note.close, REGRET);
    note.answer.then((choice) => choice && choice !== 'stop' && request('decide', writing, draftOf(writing, false), choice)).catch(() => {});
  }

  /** Went out before it was judged: what is to be said is said now. */
  async function late(writing, draft, asked = request('write', writing, draft)) {
    const told = await asked;
    if (!told?.dialog && !told?.insert) return;
    gate.tally.letGo++;
    const decided = await request('decide', writing, draft, 'postAsItIs');
    if (decided?.then) regret(writing, decided.then);
  }

  /** The plan is there: what was written before it is judged now, as the person's. */
  function planned() {
    for (const element of early) {
      const place = element.isConnected && of(element);
      if (!place || writings.has(place.editor)) continue;
      const writing = begin(place, true);
      writings.set(place.editor, writing);
      soon(writing);
    }
    early.clear();
  }

  /** The page has changed: the editor may be elsewhere, or gone. Asked of the page once a frame, when that costs least. */
  function moved() {
    if (moving || writings.size === 0) return;
    moving = true;
    requestAnimationFrame(() => {
      moving = false;
      for (const writing of writings.values()) if (!find(writing)) close(writing);
      if (shown && isBlank(shown)) close(shown);
      if (shown) nudge.move();
    });
  }

  gate.listen('keydown paste drop compositionstart compositionend pointerdown pointerup', acted, true);
  gate.listen('beforeinput input', edited, true);
  gate.listen('click keydown', posting);
  gate.listen('scroll resize', moved, true);
  gate.signal.addEventListener('abort', () => shown && close(shown));

  gate.composer = { moved, planned };
})();

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
  const ADDS = /[dD]isclaim/;
  /** An editor beside which a list of names is open: Enter takes one. */
  const CHOOSES = '[aria-expanded="true"], [aria-activedescendant]';
  const { writings, of, unwritten, begin, find, hear, notice, draftOf, submitOf, isBlank } = gate.writing;

  /** The one whose nudge is shown, and that nudge. */
  let shown;
  let nudge;
  /** A frame is asked for, in which the nudge is put where it belongs by then. */
  let moving = false;
  /** Our own replay is under way. */
  let passing = false;
  /** A post is held: what else would send it is the same press. */
  let held = false;
  /** When one was let go on, and ms in which the second half of a double click still is the same press. */
  let sent = { at: -Infinity, key: '' };
  const DOUBLE = 500;

  const keyOf = ({ texts }) => texts.join('\0');
  /** What was answered for: words, with what was said of them. A photo may come later. */
  const about = (key, dialog) => key + (dialog?.lines ?? '');
  /** What is said of words, whatever it counts in them. */
  const gist = (dialog) => String(dialog?.lines).replace(/\d+/g, '');
  /** Whether nothing is to be said or done before these words go out. */
  const passes = ({ post }, key, { dialog, insert }) => !(dialog ?? insert) || post.passed.has(about(key, dialog));
  const within = (limit, asked) => Promise.race([asked, new Promise((end) => setTimeout(end, limit))]);

  const look = ({ composer, editor }) => gate.observe.look(composer, editor);

  const request = (kind, writing, draft, choice, { page, snapshot } = look(writing)) => gate.port.ask({ kind, page, snapshot, draft, choice });

  /** A press may choose a name, a picture, a place. */
  function pointed(event) {
    if (event.isTrusted && event.type === 'pointerdown') hear(event);
    writings.forEach(soon);
  }

  /** Something changes in an editor. The browser vouches for the `input` of the page's own commands too, but for no
   * `beforeinput` of theirs. */
  function edited(event) {
    const { type, target, key, isTrusted } = event;
    const acts = isTrusted && type !== 'input';
    const place = of(target.nodeType === 1 ? target : target.parentElement);
    let writing = place && writings.get(place.editor);
    // What is written after a post, or after all was taken away, is another one.
    const { gone, notSchool, quiet } = writing?.post ?? {};
    if ((gone || notSchool || quiet) && isBlank(writing)) writing = void writings.delete(place.editor);
    if (place && acts) writing ??= begin(place, false);
    // What a key writes is heard of before it is there, and after.
    if (writing && type !== 'keydown') notice(writing);
    if (acts && (place || !gate.observe.plan())) hear(event);
    if (!writing) return;
    writings.delete(place.editor); // the last one is the one being written
    writings.set(place.editor, writing);
    if (key === 'Tab') writing.back = gate.editor.keep();
    soon(writing);
  }

  /** Has a text judged at the next pause. */
  function soon(writing) {
    writing.since ??= performance.now();
    clearTimeout(writing.timer);
    const rest = Math.min(REST, writing.since + LONGEST - performance.now());
    writing.timer = setTimeout(() => judge(writing).catch(() => {}), rest);
  }

  async function judge(writing) {
    writing.since = undefined;
    if (held) return;
    if (!find(writing)) return close(writing);
    const draft = draftOf(writing, false);
    const key = keyOf(draft);
    const view = key.trim() && look(writing);
    const scene = view?.key;
    if (key === writing.key && scene === writing.scene) return show(writing);
    const told = view ? await request('write', writing, draft, undefined, view) : { kind: 'nudge' };
    // What could not be looked at is counted, and there is nothing to ask. An answer that was given meanwhile counts
    // more than what was asked before it.
    if (!/nudge|unreadable/.test(told?.kind) || draft.notSchool !== writing.post.notSchool) return;
    // What was written meanwhile is asked about at the next pause.
    Object.assign(writing, { key, scene, told });
    show(writing);
  }

  /** Shows, changes or takes away the nudge beside an editor. */
  function show(writing) {
    const dialog = writing.told?.dialog;
    // Who has answered, and writes on, is asked no more before the button, but for what was not said yet.
    const quiet = writing.post.quiet === gist(dialog);
    if (!dialog || quiet || passes(writing, writing.key, writing.told) || held || !find(writing) || isBlank(writing)) return close(writing);
    if (shown === writing && nudge.isThere() && nudge.say(dialog)) return;
    shown = writing;
    nudge = gate.nudge(dialog, () => [writing.editor, submitOf(writing)]);
    nudge.answer.then((choice) => choice && (writing.answer = answered(writing, choice).catch(() => {})));
  }

  function close(writing) {
    if (shown !== writing) return;
    shown = undefined;
    nudge.close();
  }

  async function answered(writing, choice) {
    if (shown === writing) shown = undefined;
    if (!find(writing)) return;
    writing.key = undefined; // what was said before the answer counts no more
    const dialog = writing.told?.dialog;
    const told = await decide(writing, choice, dialog);
    // What is not about the school is no more said of these words, but may be of others.
    if (told && choice !== 'notMySchool') writing.post.quiet = gist(dialog);
    if (told) await obey(writing, told);
    // Who came to the nudge by keys goes back to where they were.
    if (document.activeElement === document.body) writing.back?.(writing.editor);
    judge(writing).catch(() => {});
    return told ?? !ADDS.test(choice);
  }

  /** Tells what was chosen. What is to be done then; nothing when there was no answer in time. */
  async function decide(writing, choice, dialog) {
    const { post } = writing;
    let draft = draftOf(writing, true);
    if (choice === 'notMySchool') draft = { ...draft, notSchool: (post.notSchool = draft.texts.join('\n\n')) };
    const key = keyOf(draft);
    if (choice === 'postAsItIs') post.passed.add(about(key, dialog));
    const told = await within(ASKING, request('decide', writing, draft, choice));
    if (told?.kind !== 'decided') return undefined;
    post.then = told.then && { key, dialog: told.then };
    return told;
  }

  /** Does what a decision says. Whether the post may go on. */
  async function obey(writing, { goes, insert }) {
    if (!insert) return goes;
    const { line, copied, byHand } = insert;
    if (await gate.editor.append(writing.composer, writing.home, line)) return goes;
    await navigator.clipboard.writeText(line.trim()).then(
      () => gate.paint.note(copied),
      () => gate.paint.note(byHand + line),
    );
    return false;
  }

  /** The writing that an event posts. */
  function posts(event) {
    const { type, key, target, ctrlKey, metaKey, shiftKey, altKey, isComposing, keyCode } = event;
    const path = event.composedPath();
    const isKey = type === 'keydown';
    if (isKey && (isComposing || keyCode === 229 || !/^(Enter| )$/.test(key))) return undefined;
    const here = isKey && key === 'Enter' && !shiftKey && !altKey && of(target);
    if (here && here.composer.key !== 'none' && (ctrlKey || metaKey || (here.composer.key === 'enter' && !here.editor.matches(CHOOSES)))) return writings.get(here.editor);
    const mayPost = ({ submit }) => submit && path.some((one) => one.matches?.(submit));
    const isPressed = (one) => {
      const button = submitOf(one);
      // A key on a native one makes a click.
      return button && path.includes(button) && !(isKey && button.matches('button, input, a[href]'));
    };
    const written = [...writings.values()].reverse().find((one) => mayPost(one.composer) && find(one) && isPressed(one));
    if (written) return written;
    // What goes out may have no words at all: a picture, a place.
    const empty = unwritten(mayPost).find(isPressed);
    return empty && begin(empty, false);
  }

  function posting(event) {
    if (passing || (!event.isTrusted && navigator.userActivation?.isActive === false)) return;
    const writing = posts(event);
    if (!writing || !gate.port.alive()) return;
    if (held) return gate.seal.stop(event);
    const draft = draftOf(writing, true);
    const key = keyOf(draft);
    // The second half of a double click finds the same words, or none; other words are another post.
    if (performance.now() - sent.at < DOUBLE && (!key.trim() || key === sent.key)) return gate.seal.stop(event);
    // A key posts no words that are not there; a button may post a picture.
    if (!key.trim() && event.type === 'keydown') return gone(writing, draft);
    const known = writing.key === key && writing.scene === look(writing).key ? writing.told : undefined;
    if (known && passes(writing, key, known)) return gone(writing, draft);
    // What was asked about before the last letters will most likely be asked about again.
    const asks = known ?? (writing.told?.dialog || writing.told?.insert);
    // No replay of a key is as sure as a press on a button.
    if (!asks && event.type === 'keydown' && !submitOf(writing)) return late(writing, draft);
    gate.seal.stop(event);
    hold(writing, event, asks ? ASKING : PENDING);
  }

  async function hold(writing, event, limit) {
    held = true;
    let goes = true;
    if (event.type === 'keydown') {
      gate.seal.takeKey(event);
      // What is typed after the key that posts belongs behind what goes out.
      gate.editor.hold(writing.editor);
    }
    try {
      // A disclaimer may be on its way in. Who wanted it does not want the post to go without it.
      const answer = await writing.answer;
      writing.answer = undefined;
      goes = answer !== false;
      writing.back = gate.editor.keep();
      const draft = draftOf(writing, true);
      const asked = goes && request('write', writing, draft);
      const told = goes && (await within(limit, asked));
      close(writing);
      if (told?.kind === 'nudge') goes = passes(writing, keyOf(draft), told) || (await settle(writing, told));
      else if (goes) late(writing, draft, asked);
      else notGone();
    } catch {}
    held = false;
    const went = goes && writing.seen;
    try {
      if (goes) replay(writing, event);
      else if (find(writing)) writing.back?.(writing.editor);
    } finally {
      gate.editor.give(writing, went);
    }
  }

  /** Asks, if there is something to ask. Whether the post goes on. */
  async function settle(writing, asked) {
    const { dialog } = asked;
    if (!dialog) {
      const goes = await obey(writing, { ...asked, goes: true });
      // Nobody was asked, and there is no other way on.
      if (!goes) writing.post.passed.add(keyOf(draftOf(writing, true)));
      return goes;
    }
    const choice = await gate.paint.ask(dialog);
    if (choice === 'stop') return false;
    const told = await decide(writing, choice, dialog);
    // Who wanted the disclaimer in does not want the post to go without it.
    if (!told) return !ADDS.test(choice);
    const goes = await obey(writing, told);
    if (choice !== 'notMySchool') return goes;
    const again = await within(ASKING, request('write', writing, draftOf(writing, true)));
    return again?.dialog ? settle(writing, again) : goes;
  }

  const notGone = () => gate.paint.note(gate.observe.plan().notGone);

  /** Lets a held post go on, once. */
  function replay(writing, event) {
    if (!find(writing)) return notGone();
    const draft = draftOf(writing, true);
    const key = keyOf(draft);
    const button = submitOf(writing);
    // What was pressed is off by now, or is no more.
    if (!button && event.type === 'click') return notGone();
    passing = true;
    sent = { at: performance.now(), key };
    if (button) button.click();
    else writing.editor.dispatchEvent(new KeyboardEvent('keydown', event)); // the held one describes its likeness
    passing = false;
    gone(writing, draft);
    setTimeout(() => {
      // A button that is off now has been heard.
      if (find(writing) && keyOf(draftOf(writing, true)) === key && submitOf(writing) === button) notGone();
    }, EFFECT);
  }

  /** A text is on its way out: what may be said afterwards is said for a minute. */
  function gone(writing, draft) {
    close(writing);
    const { post, composer, whose } = writing;
    const key = keyOf(draft);
    // What is saved is the page's from now on, and stands in the profile.
    if (composer.id === 'bio') {
      writing.whose = whose.replace(/o/g, 'p');
      request('write', writing, { ...draft, given: [[0, key.length]] });
    }
    if (post.then?.key === key) left(writing, post.then);
    post.then = undefined;
    post.gone = true;
  }

  /** Once the text has left its editor, says what may be said then. The first of two steps posts nothing yet. */
  function left(writing, then, looks = EFFECT / REST) {
    if (!find(writing) || keyOf(draftOf(writing, true)) !== then.key) regret(writing, then.dialog);
    else if (looks > 0) setTimeout(left, REST, writing, then, looks - 1);
    else writing.post.then = then;
  }

  function regret(writing, dialog) {
    const note = gate.nudge(dialog, () => []);
    setTimeout(note.close, REGRET);
    note.answer.then((choice) => choice && request('decide', writing, draftOf(writing, false), choice));
  }

  /** Went out before it was judged: what is to be said is said now. */
  async function late(writing, draft, asked = request('write', writing, draft)) {
    const told = await asked;
    if (!told?.dialog && !told?.insert) return;
    gate.tally.letGo++;
    const decided = await request('decide', writing, draft, 'postAsItIs');
    if (decided?.then) regret(writing, decided.then);
  }

  /** The plan is there: what was written before it is judged now. */
  function planned() {
    const place = of(document.activeElement);
    if (place && !writings.has(place.editor)) soon(begin(place, true));
  }

  /** The page has changed: the editor may be elsewhere, or gone. Asked of the page once a frame, when that costs least. */
  function moved() {
    if (moving || writings.size === 0) return;
    moving = true;
    requestAnimationFrame(() => {
      moving = false;
      writings.forEach((writing) => find(writing) || close(writing));
      if (shown && isBlank(shown)) close(shown);
      if (shown) nudge.move();
    });
  }

  gate.listen('keydown paste drop beforeinput input', edited, true);
  gate.listen('pointerdown pointerup', pointed, true);
  gate.listen('click keydown', posting);
  gate.listen('scroll resize', moved, true);
  gate.signal.addEventListener('abort', () => shown && close(shown));

  gate.composer = { moved, planned };
})();

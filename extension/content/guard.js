// @ts-check
// Holds a press on a candidate until it is known whether to ask, asks, and lets it go on once. It fails open:
// whatever goes wrong, the press goes through.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  /** ms that a press waits for a verdict that is not ready, and for the words of a question that is known to come. */
  const PENDING = 150;
  const ASKING = 3500;
  /** ms in which a replayed press must have changed something. */
  const EFFECT = 2000;
  /** ms that "press it once more" stands. */
  const GRANT = 30_000;
  /** Answers that let the press go on, should the background be gone when they are given. */
  const ON = /^(outside|somebodyElse|anyway|notThroughSchool)$/;

  /** What a press that is looked at alone changes something in; or it brings such a thing. */
  const AREA = '[role=dialog],dialog,form,main,[role=main],body';

  /** The last presses from before it was known what to look for, each with its path. */
  const early = [];
  /** Digests of presses that are held now. */
  const held = new Set();
  /** Presses that pass once: until when, by digest. */
  const granted = new Map();
  /** Our own replay is under way. */
  let passing = false;
  /** The one digest that the page's own events may press between two presses of the person: it could try out all else. */
  let sole;
  /** What was replayed last: the submit that follows it is the same press. */
  let replayed = /** @type {{target?: any, until: number}} */ ({ until: 0 });

  const now = () => performance.now();
  const request = (kind, { page, snapshot }, choice) => gate.port.ask({ kind, page, snapshot, choice });

  /** What is pressed and could not be looked at goes through, and is not taken for clear. */
  function counted(look) {
    try {
      look();
    } catch {
      gate.tally.letGo++;
    }
  }

  /** Whether a submit belongs to the press that was replayed. */
  function follows({ type, target, submitter }) {
    if (type !== 'submit' || now() > replayed.until) return false;
    replayed.until = 0;
    return target.contains(replayed.target) || submitter === replayed.target;
  }

  function pressed(event) {
    const plan = gate.observe.plan();
    if (passing || (event.type === 'keydown' && !/^(Enter| )$/.test(event.key))) return;
    gate.touched = true;
    if (event.isTrusted) sole = undefined;
    else if (navigator.userActivation?.isActive === false) return;
    if (!plan) {
      early.unshift([event, event.composedPath()]);
      early.splice(5);
      return;
    }
    const opener = plan.openers && event.composedPath().find((one) => one.matches?.(plan.openers));
    if (opener) gate.observe.opened(opener);
    const hit = gate.find.pressed(plan, event);
    if (hit && !follows(event)) judge(event, hit);
  }

  /** The plan is there: what was pressed before it, and is as it was, went through unchecked. */
  function planned(plan) {
    for (const [press, path] of early.splice(0)) {
      counted(() => {
        const hit = gate.find.pressed(plan, press, false, path);
        if (!hit?.element.isConnected) return;
        gate.tally.pressed++;
        later(gate.observe.look(hit.candidate, hit.element));
      });
    }
  }

  function judge(event, { candidate, element }) {
    const view = gate.observe.look(candidate, element);
    const verdict = gate.observe.ready(view.key);
    const grant = granted.get(view.key);
    granted.delete(view.key);
    if (now() < grant) return;
    gate.tally.pressed++;
    if (!event.isTrusted && (sole ??= view.key) !== view.key) {
      // What may have been worth a question, and goes through without, is counted.
      if (verdict !== 'go') gate.tally.letGo++;
      return;
    }
    if (verdict) gate.tally.ready++;
    if (verdict === 'go' || verdict === 'unreadable' || !gate.port.alive()) return;
    if (!held.has(view.key)) {
      const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.type === 'auxclick';
      if (verdict !== 'ask' && (modified || candidate.press === 'enterSends')) return later(view);
      hold(event, view, verdict === 'ask' ? ASKING : PENDING);
    }
    gate.seal.stop(event);
    if (event.type === 'keydown') gate.seal.takeKey(event);
  }

  async function hold(event, view, limit) {
    held.add(view.key);
    let goes = true;
    try {
      const asked = request('press', view);
      const answer = await Promise.race([asked, new Promise((end) => setTimeout(end, limit))]);
      if (answer?.kind === 'show') goes = await ask(answer.dialog, view);
      else if (!answer || answer.kind === 'denied') later(view, asked);
    } catch {}
    held.delete(view.key);
    if (goes) replay(event, view);
  }

  /** Shows a dialog and tells the answer. Whether the press goes on. */
  async function ask(dialog, view) {
    const choice = await gate.paint.ask(dialog);
    sole = undefined; // Who answers presses next what they mean to, whatever presses it for them.
    const chosen = request('choose', view, choice);
    // Nothing is left to wait for: the next press is a new one.
    if (choice === 'stop') return false;
    const answer = await chosen;
    gate.observe.again(view);
    if (answer?.kind === 'show') return ask(answer.dialog, view);
    return answer?.kind === 'go' || (answer?.kind !== 'stay' && ON.test(choice));
  }

  /** A press that went through before its answer came: should it have been asked about, that is told at once. */
  async function later(view, asked = request('press', view)) {
    gate.tally.letGo++;
    if ((await asked)?.kind !== 'show') return;
    const told = await request('late', view);
    if (told?.kind === 'show') ask(told.dialog, view).catch(() => {});
  }

  /** The element again: the page may have replaced it while we asked. */
  function again({ candidate, element, key }) {
    const others = document.querySelectorAll(candidate.selector);
    return [element, ...others].find((one) => one.isConnected && gate.observe.look(candidate, one).key === key);
  }

  /** Lets a held press go on, once. */
  function replay(event, view) {
    const element = again(view);
    const target = element && view.candidate.press === 'enterSends' ? sender(view, element) : element;
    // No replay opens another tab as a middle click does.
    if (!target || event.type === 'auxclick') return once(view);
    watch(view, gate.snapshot.rootOf(element, view.candidate.reach));
    replayed = { target, until: now() + EFFECT };
    passing = true;
    try {
      // The held event serves as the description of its likeness: place, modifiers, submitter.
      if (event.type !== 'submit') target.dispatchEvent(new MouseEvent('click', event));
      else if (event.isTrusted) target.requestSubmit(event.submitter);
      else target.dispatchEvent(new SubmitEvent('submit', event));
    } finally {
      passing = false;
    }
  }

  /** The button that does what Enter does in an editor: the only one of that editor's conversation. */
  function sender({ candidate: { id, selector } }, editor) {
    const plan = gate.observe.plan();
    const sends = (one) => gate.find.which(plan, one)?.id === id.replace('-by-enter', '');
    for (let node = editor.parentElement; node && node.querySelectorAll(selector).length < 2; node = node.parentElement) {
      const all = [...node.querySelectorAll(plan.any)].filter(sends);
      if (all[0]) return all[1] ? undefined : all[0];
    }
    return undefined;
  }

  /** Says so when a replayed press changes nothing of what is around it: pages move elsewhere all the time. */
  function watch(view, root) {
    const { href } = location;
    const area = root === view.element ? root.closest(AREA) : root;
    const answers = (one) => one.matches?.(AREA) || one.querySelector?.(AREA);
    const changes = ({ target, addedNodes }) => area.contains(target) || [...addedNodes].some(answers);
    const timer = setTimeout(() => {
      observer.disconnect();
      if (location.href === href) once(view);
    }, EFFECT);
    const observer = new MutationObserver((records) => {
      if (area.isConnected && !records.some(changes)) return;
      observer.disconnect();
      clearTimeout(timer);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  function once(view) {
    granted.set(view.key, now() + GRANT);
    gate.paint.note(gate.observe.plan().pressAgain);
  }

  gate.guard = { planned };
  gate.listen('click auxclick keydown submit', (event) => counted(() => pressed(event)));
})();

// @ts-check
// Seals our layer: the page neither hears what happens in it nor loses its own menus to it. Stops events on their
// way to the page and leaves their default to the browser, but for input that comes before the dialog will listen.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  /** ms in which a dialog that has just opened takes no answer. */
  const SETTLE = 400;
  /** Stopped while a dialog is open, whatever their target: the page is inert, so what a person does is done to us,
   * even where the browser names the page's body or root (a copy, a click that began on the page). */
  const WHOLE = /^(key|focus|blur|copy|cut|paste|(dbl|aux)?click|(pointer|mouse)(down|up|enter|leave|over|out)|selectionchange)/;
  /** Never cancelled by us: to listen otherwise would slow the page's scrolling. */
  const PASSIVE = /^(touch|wheel|mousewheel)/;
  const HEARD = /^on((key|pointer|mouse|touch|drag|focus|blur|before(cop|cut|inp|pas))|(.*click|contextmenu|input|copy|cut|paste|drop|select.*|wheel|.*pointercapture)$)/;
  /** Those without a handler attribute. */
  const MORE = 'focusin focusout compositionstart compositionupdate compositionend textInput DOMActivate';
  const ANSWERS = /^((Numpad)?Enter|Space|Escape)$/;

  /** The host of the layer, kept after it closed for events that still name it. @type {Element | undefined} */
  let host;
  /** Hosts of layers that stand beside the page and leave it alive. @type {Set<any>} */
  const nudges = new Set();
  let open = false;
  let since = 0;
  /** Keys and pointers that are down now. */
  const down = new Set();
  /** Those that were down when the dialog opened and have not been released since. */
  const opening = new Set();
  /** Those that went down too early to answer. */
  const early = new Set();
  /** Keys whose press was ours: their repeats and their release are not the page's. */
  const ours = new Set();

  /** The last press in our layer; the one after which it closed, and within half a second of which another there is the
   * second of a double click: the page below it was not meant. Another dialog that has come there settles first. */
  let last = {};
  let answer = last;

  const isSecond = ({ type, timeStamp, x, y }) =>
    !open && timeStamp - answer.timeStamp < 500 && /(down|up|click)$/.test(type) && Math.hypot(x - answer.x, y - answer.y) < 9;

  const name = ({ pointerId, code, key }) => pointerId ?? (code || key);

  /** Follows what is pressed and released. Whether it belongs to an earlier press of ours. */
  function follow(event) {
    const { type, repeat, metaKey, buttons } = event;
    const what = name(event);
    if (/^(key|pointer)down$/.test(type)) {
      if (!repeat) ours.delete(what);
      // macOS tells of no release while ⌘ is down.
      if (!metaKey) down.add(what);
      return repeat && ours.has(what);
    }
    // A menu takes the release of a right click: then it shows by the next move.
    if (buttons !== 0 && !/^(keyup|pointerup|pointercancel)$/.test(type)) return false;
    down.delete(what);
    opening.delete(what);
    return ours.delete(what) && type === 'keyup';
  }

  /** Whether an answer counts by now. */
  const listens = (now = performance.now()) => opening.size === 0 && now - since >= SETTLE;

  /** Whether input comes too early, or by a key that repeats itself. */
  function tooEarly(event) {
    const { type, timeStamp, repeat, detail } = event;
    const settled = listens(timeStamp);
    const what = name(event);
    if (type === 'pointerdown') early[settled ? 'delete' : 'add']('pointer');
    if (type === 'click') return !settled || (detail > 0 && early.has('pointer'));
    if (type === 'keyup') return early.delete(what);
    // Who is still writing does not answer: the hands are to rest first.
    if (!settled && /^Key/.test(what)) since = timeStamp;
    if (!ANSWERS.test(what)) return false;
    early[settled && !repeat ? 'delete' : 'add'](what);
    return early.has(what);
  }

  function seal(event) {
    const { type, target, relatedTarget, isTrusted } = event;
    if (target === window) {
      if (type === 'blur') for (const pressed of [down, opening]) pressed.clear();
      return;
    }
    if (isTrusted && (isSecond(event) || follow(event))) return stop(event);
    const nudged = nudges.has(target);
    const inside = (host && (target === host || relatedTarget === host)) || nudged || nudges.has(relatedTarget);
    // What is pressed beside an editor leaves the focus in it.
    if (nudged && type === 'mousedown') event.preventDefault();
    if (!inside && !(open && isTrusted && WHOLE.test(type))) return;
    event.stopImmediatePropagation();
    if (type === 'pointerdown') last = event;
    if (open && tooEarly(event)) event.preventDefault();
  }

  /** Takes an event from the page altogether. */
  function stop(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  const types = new Set(MORE.split(' '));
  for (const handler in document) if (HEARD.test(handler)) types.add(handler.slice(2));
  for (const type of types) gate.listen(type, seal, PASSIVE.test(type));

  gate.seal = {
    stop,
    beside: (layer) => nudges.add(layer),
    /** Events that still name it come later. */
    leave(layer) {
      answer = last;
      setTimeout(() => nudges.delete(layer));
    },
    listens,
    /** The release of a key whose press we took is ours too. */
    takeKey: (event) => ours.add(name(event)),
    /** Seals a layer that opens now. */
    close(layer) {
      host = layer;
      open = true;
      since = performance.now();
      // What cannot answer need not be released first: Caps Lock never may be.
      for (const held of down) if (held >= 0 || ANSWERS.test(held)) opening.add(held);
    },
    /** The layer has gone; what is still pressed was pressed in it. */
    lift() {
      open = false;
      answer = last;
      early.clear();
      opening.clear();
      for (const held of down) ours.add(held);
    },
  };
})();

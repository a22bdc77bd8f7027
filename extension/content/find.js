// @ts-check
// Which candidate of the plan is pressed. Decided at once, by selectors and labels alone: whatever is no candidate is
// left to the page untouched.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  const NATIVE = 'a[href],button,input,select,textarea,summary';
  const PRESSABLE = `${NATIVE},label,[role=button],[role=link],[role^=menuitem],[role=checkbox],[role=switch],[role=tab],[role=option],[contenteditable]`;
  const OFF = '[aria-disabled=true],[inert],:disabled';
  /** Hidden, and out of the tab order: a twin, which nobody presses. */
  const TWIN = '[aria-hidden=true] [tabindex="-1"]';
  /** Marks on letters, and marks that change how text runs. */
  const MARKS = /[\p{M}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
  const LETTERS = { ı: 'i', ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', '’': "'" };

  /** As the plan's patterns are folded. */
  const fold = (text) =>
    text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/[ıßłøđæ’]/g, (one) => LETTERS[one]).replace(/\s+/g, ' ').trim();

  /** @param pattern with at most one `{n}` (any text) or `{h}` (one word) */
  function fits(text, pattern) {
    const [start, end] = pattern.split(/\{[nh]\}/);
    if (end === undefined) return text === pattern;
    const name = text.slice(start.length, text.length - end.length);
    return text.startsWith(start) && text.endsWith(end) && (pattern.includes('{h}') ? /^\S+$/ : /\S/).test(name);
  }

  /** Whether a candidate can be on this page at all. */
  const here = ({ paths }) => !paths.length || paths.some((start) => location.pathname.startsWith(start));

  function is(element, candidate, words, never) {
    const { selector, labels, spared } = candidate;
    const says = (patterns) => patterns.some((pattern) => words().some((text) => fits(text, pattern)));
    return here(candidate) && element.matches(selector) && (!labels.length || says(labels)) && !(spared && says(never));
  }

  /** The first candidate of the plan that the element is. */
  function which(plan, element) {
    if (!element.matches(plan.any) || element.matches(TWIN) || element.closest(OFF)) return undefined;
    let known;
    const words = () => (known ??= gate.snapshot.words(plan, element).map(fold));
    return plan.candidates.find((candidate) => is(element, candidate, words, plan.never));
  }

  /** Whether an event makes such a candidate act. */
  function acts(press, element, { type, key, isComposing, keyCode, shiftKey, button }) {
    if (type === 'auxclick') return button === 1 && element.localName === 'a';
    if (type !== 'keydown') return type === (press === 'submit' ? 'submit' : 'click') && press !== 'enterSends';
    if (isComposing || keyCode === 229) return false;
    if (press === 'pressable') return !element.matches(NATIVE) && (key === 'Enter' || key === ' ');
    return press === 'enterSends' && key === 'Enter' && !shiftKey;
  }

  /**
   * The innermost candidate on an event's path. A control inside a candidate is a press of its own.
   * @param {boolean} [any] also when the event is no press
   * @param {any[]} [path] which an event forgets
   */
  function pressed(plan, event, any = false, path = event.composedPath()) {
    for (const element of path) {
      if (element.nodeType !== 1) continue;
      const candidate = which(plan, element);
      if (candidate) return any || acts(candidate.press, element, event) ? { candidate, element } : undefined;
      if (event.type !== 'submit' && element.matches(PRESSABLE)) return undefined;
    }
    return undefined;
  }

  gate.find = { here, which, pressed };
})();

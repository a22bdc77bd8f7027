// What the local site knows: who is followed, what is open, where we are; and everything that its handlers
// were ever told, for the tests to read (`window.__events`, `window.__acts`).
import { useSyncExternalStore } from 'react';
import { wordsOf } from './words.js';

export const config = { language: 'en', era: 'button', labels: null, heavy: 0, ...window.__config };
export const words = wordsOf(config);

/** A label with a handle put into it. */
export const label = (key, handle) => words[key].replace('{n}', handle ?? '') || undefined;

let state = { path: location.pathname + location.search, follows: {}, sent: [], accepted: [], card: null, menu: null, sheet: null };
const watchers = new Set();

export const getState = () => state;

export function change(part) {
  state = { ...state, ...part };
  for (const watcher of watchers) watcher();
}

export function useSite() {
  return useSyncExternalStore(
    (watcher) => (watchers.add(watcher), () => watchers.delete(watcher)),
    () => state,
  );
}

/** Every act that the site would send to its servers. */
window.__acts = [];
export function act(kind, about) {
  window.__acts.push({ kind, about: String(about), time: performance.now() });
}

/** Client-side routing, as a single-page site does it. */
export function go(path) {
  history.pushState({}, '', path);
  arrive();
}
function arrive() {
  change({ path: location.pathname + location.search, card: null, menu: null, sheet: null });
}
addEventListener('popstate', arrive);

export function follow(somebody) {
  act('follow', somebody.handle);
  change({ follows: { ...state.follows, [somebody.id]: somebody.locked ? 'pending' : 'following' } });
}
export function unfollow(somebody) {
  act('unfollow', somebody.handle);
  change({ follows: { ...state.follows, [somebody.id]: undefined }, sheet: null });
}

/** Every event that the page's own handlers are told of, in order. */
window.__events = [];
const KINDS = [
  'keydown', 'keypress', 'keyup', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick',
  'touchstart', 'touchend', 'focusin', 'focusout', 'focus', 'blur', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave',
  'pointerover', 'pointerout', 'input', 'beforeinput', 'change', 'submit', 'copy', 'cut', 'paste', 'compositionstart',
  'compositionend', 'close', 'cancel', 'toggle', 'contextmenu', 'selectstart',
];
for (const kind of KINDS) {
  addEventListener(
    kind,
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      window.__events.push({
        kind,
        key: event.key,
        repeat: event.repeat,
        trusted: event.isTrusted,
        ctrl: event.ctrlKey,
        on: target?.closest('[data-testid]')?.getAttribute('data-testid') ?? target?.tagName.toLowerCase() ?? 'window',
        time: event.timeStamp,
        seen: performance.now(),
      });
    },
    true,
  );
}

// What the local site knows: how the member of staff stands to people, what is open, where we are; and everything
// that its handlers were ever told, for the tests to read (`window.__events`, `window.__acts`).
import { useSyncExternalStore } from 'react';
import { BY_ID } from './cast.mjs';
import { wordsOf } from './words.js';

export const config = { language: 'en', relations: {}, acting: '', mobile: 'canvas', heavy: 0, ...window.__config };
export const words = wordsOf(config.language);

/** Words with a name put into them. */
export const label = (key, name) => words[key].replace('{n}', name);

/** Relations: `incoming`, `outgoing`, `friends`, `follow` (cannot be asked), `following`, `page`, `liked`; none else. */
let state = { path: location.pathname + location.search, relations: config.relations, sent: [], card: null, menu: null, popover: false, likers: null, tab: null };
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

/** How somebody is written down: the vanity name, else the number. */
export const sign = ({ id, handle }) => handle || id;

/** Every act that the site would send to its servers. */
window.__acts = [];
export function act(kind, about) {
  window.__acts.push({ kind, about: String(about), time: performance.now() });
}

/** Does something about somebody, after which they stand otherwise. */
export function relate(kind, somebody, relation) {
  act(kind, sign(somebody));
  change({ relations: { ...state.relations, [somebody.id]: relation }, menu: null });
}
export const relationOf = ({ id }) => state.relations[id] ?? 'none';

/** Client-side routing, as a single-page site does it. */
export function go(path) {
  history.pushState({}, '', path);
  arrive();
}
function arrive() {
  change({ path: location.pathname + location.search, card: null, menu: null, popover: false, likers: null });
}
addEventListener('popstate', arrive);

/** Opens a chat tab. */
export function openChat(somebody) {
  act('openMessage', sign(somebody));
  change({ tab: somebody.id, card: null });
}
export const chatPartner = () => BY_ID.get(state.tab);

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
      const on = target?.closest('[role]')?.getAttribute('role') ?? target?.tagName.toLowerCase() ?? 'window';
      window.__events.push({ kind, key: event.key, repeat: event.repeat, trusted: event.isTrusted, on, time: event.timeStamp, seen: performance.now() });
    },
    true,
  );
}

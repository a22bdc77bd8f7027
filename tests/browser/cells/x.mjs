// @ts-check
// Place × action × press × outcome on X. Every cell of the whole product names the test that proves it or the
// reason why there is none; `holes()` finds the cells that do neither, and any hole fails the run.
import { NAMESAKE, PARENT, PUPILS, STAFF, STRANGERS } from '../pages/cast.mjs';

/** @typedef {import('../pages/cast.mjs').Somebody} Somebody @typedef {import('../driver/index.mjs').Tab} Tab */

/**
 * @typedef {object} Place
 * @property {string} name
 * @property {string} action
 * @property {(somebody: Somebody) => string} path where it is
 * @property {(somebody: Somebody) => string} target selector of what is pressed
 * @property {(somebody: Somebody) => string} act what the page does when it is
 * @property {(tab: Tab, somebody: Somebody) => Promise<void>} [prepare] what a person does before
 * @property {string[]} [presses] when not all
 * @property {boolean} [asksOnce] the target can be pressed once only
 */

const pair = (/** @type {Somebody} */ { id }) => `${STAFF.id}-${id}`;
const followTarget = (/** @type {string} */ within) => (/** @type {Somebody} */ { id }) => `${within} [data-testid="${id}-follow"]`;
const follows = (/** @type {Somebody} */ { handle }) => `follow ${handle}`;
const MAIN = '[data-testid="primaryColumn"]';
const TEXT = 'Hello there';
const sends = (/** @type {Somebody} */ { handle }) => `send ${handle}: ${TEXT}`;

/** @param {string} name @param {string} path @param {string} [within] @returns {Place} */
const list = (name, path, within = MAIN) => ({
  name,
  action: 'follow',
  path: () => path,
  target: followTarget(within),
  act: follows,
});

/** Writes into an editor and stays there. @param {string} editor */
const write = (editor) => async (/** @type {Tab} */ tab) => {
  await tab.focus(editor);
  await tab.type(TEXT);
};

/** @type {Place[]} */
export const PLACES = [
  { ...list('profile', ''), path: ({ handle }) => `/${handle}` },
  list('who to follow', '/home', '[data-testid="sidebarColumn"]'),
  list('list members', '/i/lists/7/members'),
  list('search', '/search?q=example&f=user'),
  list('followers', '/example/followers'),
  list('suggestions', '/i/connect_people'),
  list('likers', '/example/status/12/likes', '[data-testid="likersDialog"]'),
  list('notifications', '/notifications'),
  {
    ...list('hover card', '/home', '[data-testid="HoverCard"]'),
    prepare: async (tab, { handle }) => {
      await tab.hover(`[data-testid="primaryColumn"] a.name[href="/${handle}"]`);
      await tab.place('[data-testid="HoverCard"] [data-testid$="-follow"]');
    },
  },
  {
    ...list('post menu', '/home'),
    target: () => '[role="menuitem"]:first-child',
    prepare: async (tab, { handle }) => {
      await tab.click(`article:has(a[href="/${handle}"]) [data-testid="caret"]`);
      await tab.place('[role="menuitem"]');
    },
    presses: ['click', 'Enter', 'touch'],
  },
  { ...list('follow intent', ''), path: ({ handle }) => `/intent/follow?screen_name=${handle}`, target: () => '[data-testid="confirmationSheetConfirm"]' },
  {
    name: 'follow requests',
    action: 'accept request',
    path: () => '/follower_requests',
    target: ({ handle }) => `[data-testid="UserCell"]:has(a[href="/${handle}"]) [aria-label="Accept"]`,
    act: ({ handle }) => `accept ${handle}`,
  },
  {
    name: 'message requests',
    action: 'accept message',
    path: (somebody) => `/messages/requests/${pair(somebody)}`,
    target: () => '.composer .pill:first-child',
    act: ({ handle }) => `acceptMessage ${handle}`,
  },
  {
    name: 'chat requests',
    action: 'accept message',
    path: (somebody) => `/i/chat/requests/${pair(somebody)}`,
    target: () => '[data-testid="dm-message-request-accept-button"]',
    act: ({ handle }) => `acceptMessage ${handle}`,
  },
  {
    name: 'profile message',
    action: 'open message',
    path: ({ handle }) => `/${handle}`,
    target: () => '[data-testid="sendDMFromProfile"]',
    act: ({ handle }) => `openMessage ${handle}`,
  },
  {
    name: 'old conversation, button',
    action: 'send message',
    path: (somebody) => `/messages/${pair(somebody)}`,
    prepare: write('[data-testid="dmComposerTextInput"]'),
    target: () => '[data-testid="dmComposerSendButton"]',
    act: sends,
  },
  {
    name: 'old conversation, editor',
    action: 'send message',
    path: (somebody) => `/messages/${pair(somebody)}`,
    prepare: write('[data-testid="dmComposerTextInput"]'),
    target: () => '[data-testid="dmComposerTextInput"]',
    act: sends,
    presses: ['Enter'],
  },
  {
    name: 'new chat, button',
    action: 'send message',
    path: (somebody) => `/i/chat/${pair(somebody)}`,
    prepare: write('[data-testid="dm-composer-textarea"]'),
    target: () => '[data-testid="dm-composer-send-button"]',
    act: sends,
  },
  {
    name: 'new chat, editor',
    action: 'send message',
    path: (somebody) => `/i/chat/${pair(somebody)}`,
    prepare: write('[data-testid="dm-composer-textarea"]'),
    target: () => '[data-testid="dm-composer-textarea"]',
    act: sends,
    presses: ['Enter'],
  },
];

export const PRESSES = ['click', 'Enter', 'Space', 'touch'];
export const ACTIONS = [...new Set(PLACES.map(({ action }) => action))];

/** What may come of a press: who is there, what is answered, what the page then does. */
export const OUTCOMES = {
  'flagged, stopped': { who: PUPILS[0], ready: 'ask', answer: 'stop', does: false },
  'flagged, continued': { who: PUPILS[0], ready: 'ask', answer: 'anyway', does: true },
  'name, stopped': { who: NAMESAKE, ready: 'ask', answer: 'notSure', does: false },
  'parent by domain, stopped': { who: PARENT, ready: 'ask', answer: 'stop', does: false },
  stranger: { who: STRANGERS[2], ready: 'go', answer: null, does: true },
};

/** @param {string} place @param {string} press @param {string} outcome */
export const testName = (place, press, outcome) => `${place} · ${press} · ${outcome}`;

/** Places where an account's name is shown beside what is pressed. */
const SHOWS_SITE = ['profile', 'profile message'];
const OUTCOMES_BY_NAME = 'name, stopped';

/**
 * What a cell names: `test`, the name of a case of the matrix, or `reason`.
 * @param {Place} place @param {string} action @param {string} press @param {string} outcome
 * @returns {{test?: string, reason?: string}}
 */
export function cell(place, action, press, outcome) {
  if (action !== place.action) return { reason: `this place offers "${place.action}" only` };
  if (place.presses && !place.presses.includes(press)) return { reason: reasonForPress(place, press) };
  if (outcome.startsWith('parent') && !SHOWS_SITE.includes(place.name)) {
    return { reason: 'only the profile shows the website: elsewhere the page does not tell, and the account is a stranger' };
  }
  if (outcome === OUTCOMES_BY_NAME && ['follow intent'].includes(place.name)) {
    return { reason: 'the sheet shows a handle and no name' };
  }
  if (outcome === OUTCOMES_BY_NAME && press !== 'click') {
    return { reason: `the press is held by the same verdict as in "${testName(place.name, press, 'flagged, stopped')}", and the question is that of the click` };
  }
  if (outcome === 'flagged, continued' && press === 'touch') {
    return { reason: `a touch ends in a click, whose replay is proved by "${testName(place.name, 'click', outcome)}"` };
  }
  return { test: testName(place.name, press, outcome) };
}

/** @param {Place} place @param {string} press */
function reasonForPress({ name }, press) {
  if (name.endsWith('editor')) return press === 'Space' ? 'Space is a letter there' : 'a pointer only places the caret there';
  return `the page does nothing on ${press} there`;
}

/** Every cell. */
export function* cells() {
  for (const place of PLACES)
    for (const action of ACTIONS)
      for (const press of PRESSES)
        for (const outcome of Object.keys(OUTCOMES)) yield { place, action, press, outcome, ...cell(place, action, press, outcome) };
}

/** Cells that name neither a reason nor a test that exists. @param {Set<string>} tests names of cases */
export function holes(tests) {
  return [...cells()]
    .filter(({ test, reason }) => !reason && !(test && tests.has(test)))
    .map(({ place, action, press, outcome }) => `${place.name} · ${action} · ${press} · ${outcome}`);
}

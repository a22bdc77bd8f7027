// @ts-check
// Where somebody can be approached on X.
import { NAMESAKE, PARENT, PUPILS, STAFF, STRANGERS } from '../pages/cast.mjs';
import { Grid, reasonForPress, testName } from './grid.mjs';

/** @typedef {import('./grid.mjs').Somebody} Somebody @typedef {import('./grid.mjs').Tab} Tab @typedef {import('./grid.mjs').Place} Place */

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

/** Writes into an editor. @param {string} editor @param {string} [button] that the pointer then comes to */
const write = (editor, button = '') => async (/** @type {Tab} */ tab) => {
  await tab.focus(editor);
  await tab.type(TEXT);
  // The button counts from when it can be pressed: the pointer that comes to it asks.
  if (button) await tab.hover(button);
};

/** @type {Place[]} */
const PLACES = [
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
    prepare: write('[data-testid="dmComposerTextInput"]', '[data-testid="dmComposerSendButton"]:not([aria-disabled])'),
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

/** @type {Record<string, import('./grid.mjs').Outcome>} */
const OUTCOMES = {
  'flagged, stopped': { who: PUPILS[0], ready: 'ask', answer: 'stop', does: false },
  'flagged, continued': { who: PUPILS[0], ready: 'ask', answer: 'anyway', does: true },
  'name, stopped': { who: NAMESAKE, ready: 'ask', answer: 'notSure', does: false },
  'parent by domain, stopped': { who: PARENT, ready: 'ask', answer: 'stop', does: false },
  stranger: { who: STRANGERS[2], ready: 'go', answer: null, does: true },
};

/** Places where the page shows the account's website. */
const SHOWS_SITE = ['profile', 'profile message'];
/** Places where no name is read, and why. @type {Record<string, string>} */
const NO_NAME = {
  'follow intent': 'the sheet shows a handle and no name',
  notifications: 'only the number on the button is read there: how names stand around it is not known',
  'message requests': 'the head of an old conversation is read for its link alone',
  'old conversation, button': 'the head of an old conversation is read for its link alone',
  'old conversation, editor': 'the head of an old conversation is read for its link alone',
};
/** Places that are the same list of the same cells. */
const SAME_LIST = ['search', 'followers', 'suggestions'];

/** @type {import('./grid.mjs').Reason[]} */
const REASONS = [
  [({ presses }, press) => !!presses && !presses.includes(press), reasonForPress],
  [
    ({ name }, _, outcome) => outcome.startsWith('parent') && !SHOWS_SITE.includes(name),
    () => 'only a profile shows the website: elsewhere the page does not tell, and the account is a stranger',
  ],
  [({ name }, _, outcome) => outcome.startsWith('name') && name in NO_NAME, ({ name }) => NO_NAME[name]],
  [
    (_, press, outcome) => /^(name|parent)/.test(outcome) && press !== 'click',
    ({ name }, _, outcome) => `another way to press what is judged in "${testName(name.replace('editor', 'button'), 'click', outcome)}"`,
  ],
  [
    ({ name }, press) => SAME_LIST.includes(name) && press !== 'click',
    (_, press) => `the same cells in the same list as in "${testName('list members', press, 'flagged, stopped')}"`,
  ],
  [
    (_, press, outcome) => press === 'touch' && outcome === 'flagged, continued',
    ({ name }, _, outcome) => `a touch ends in a click, whose replay is proved by "${testName(name, 'click', outcome)}"`,
  ],
  [
    ({ name }, press, outcome) => press === 'Space' && name !== 'profile' && !outcome.endsWith('stopped'),
    ({ name }, _, outcome) => `the browser makes the same click of Space as of Enter: "${testName(name, 'Enter', outcome)}"`,
  ],
];

export const X = new Grid({ places: PLACES, outcomes: OUTCOMES, reasons: REASONS });

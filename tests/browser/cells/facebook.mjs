// @ts-check
// Where somebody can be approached on Facebook.
import { NAMESAKE, PARENT, PUPILS, SCHOOL_PAGE, STRANGERS, profileOf } from '../pages/facebook/cast.mjs';
import { css } from '../pages/facebook/look.js';
import { BUTTON, HEAD, PRIMARY } from '../lib/facebook.mjs';
import { Grid, reasonForPress, testName } from './grid.mjs';

/** @typedef {import('./grid.mjs').Somebody} Somebody @typedef {import('./grid.mjs').Tab} Tab @typedef {import('./grid.mjs').Place} Place */

const MOBILE = 'https://m.facebook.com';
const HOST = profileOf(STRANGERS[9]);
const TEXT = 'Hello there';
const CARD = '[role="dialog"][aria-label="Link preview"]';

const sign = (/** @type {Somebody} */ { id, handle }) => handle || id;
const does = (/** @type {string} */ kind) => (/** @type {Somebody} */ who) => `${kind} ${sign(who)}`;
const linked = (/** @type {Somebody} */ who) => `:has(a[href="${profileOf(who)}"])`;
const asked = (/** @type {Somebody} */ { id }) => `a[href^="/friends/requests/?profile_id=${id}"]`;
const stands = (/** @type {string} */ relation) => (/** @type {Somebody} */ { id }) => ({ relations: { [id]: relation } });

/** A place where a press asks somebody to be a friend. @param {string} name @param {string} path
 *  @param {(who: Somebody) => string} target @returns {Place} */
const add = (name, path, target) => ({ name, action: 'friend request', path: () => path, target, act: does('addFriend') });
/** A row of a list with one button. @param {string} name @param {string} path @param {(who: Somebody) => string} [to] */
const row = (name, path, to = profileOf) => add(name, path, (who) => `.${css('member')}:has(a[href="${to(who)}"]) ${BUTTON}`);
/** A card of people that one may know. @param {string} name @param {string} path */
const know = (name, path) => add(name, path, (who) => `.${css('card')}${linked(who)}:has(.${css('bare')} .${css('sprite')}) ${PRIMARY}`);
/** The same place, where the one shown can only be followed. @param {Place} place @returns {Place} */
const toFollow = (place) => ({ ...place, name: `${place.name}, follow`, action: 'follow', config: stands('follow'), act: does('follow') });
/** A place where a press accepts a request. @param {string} name @param {string} path @param {(who: Somebody) => string} target @returns {Place} */
const accept = (name, path, target) => ({ name, action: 'accept request', path: () => path, target, act: does('confirm') });

/** Opens the card over a name. @param {Tab} tab @param {Somebody} who */
async function hoverCard(tab, who) {
  await tab.hover(`h4 a[href="${profileOf(who)}"]`);
  await tab.place(`${CARD} ${BUTTON}`);
}

/** Opens the chat tab as somebody's message does. @param {Tab} tab @param {Somebody} who */
const chatTab = (tab, { id }) => tab.evaluate((tab) => /** @type {any} */ (window).__site.change({ tab }), id);

/** @param {string} within */
const box = (within) => `${within} [role="textbox"]`;
/** @param {string} within */
const sender = (within) => `${within} .${css('composer')} .${css('bare')}`;

/** The two ways to send in a conversation. @param {string} name @param {string} within @param {(who: Somebody) => string} path
 *  @param {Place['prepare']} [open] @param {string} [kind] @returns {Place[]} */
function sends(name, within, path, open = async () => {}, kind = 'send') {
  const common = { action: 'send message', path, act: (/** @type {Somebody} */ who) => `${kind} ${sign(who)}: ${TEXT}` };
  const write = async (/** @type {Tab} */ tab, /** @type {Somebody} */ who) => {
    await open(tab, who);
    await tab.focus(box(within));
    await tab.type(TEXT);
    await tab.until('the text to be taken', (at) => !!document.querySelector(at), `${sender(within)}:not([aria-disabled])`);
  };
  const byPointer = async (/** @type {Tab} */ tab, /** @type {Somebody} */ who) => {
    await write(tab, who);
    await tab.hover(sender(within));
  };
  return [
    { ...common, name: `${name}, button`, target: () => sender(within), prepare: byPointer },
    { ...common, name: `${name}, editor`, target: () => box(within), prepare: write, presses: ['Enter'] },
  ];
}

/** Lists and cards whose button depends on how one stands to somebody. @type {Place[]} */
const LISTS = [
  row('search', '/search/people/?q=example'),
  row('group members', '/groups/7/members/', ({ id }) => `/groups/7/user/${id}/`),
  { ...add('group member', '', () => `${HEAD} ${PRIMARY}`), path: ({ id }) => `/groups/7/user/${id}/` },
  {
    ...row('likers', '/'),
    prepare: async (tab) => {
      await tab.click(`[aria-posinset="1"] .${css('row')}:nth-child(3) [role="button"]`);
      await tab.place(`[role="dialog"] ${BUTTON}`);
    },
  },
  { ...add('hover card', '/', () => `${CARD} ${PRIMARY}`), prepare: hoverCard },
  row('friends of a friend', `${HOST}/friends`),
];

/** @type {Place[]} */
const OUT = [
  { ...add('profile', '', () => `${HEAD} > div:first-child ${BUTTON}`), path: profileOf },
  { ...add('profile, follow', '', () => `${HEAD} ${PRIMARY}`), action: 'follow', path: profileOf, config: stands('follow'), act: does('follow') },
  { ...add('Page, follow', '', () => `${HEAD} ${PRIMARY}`), action: 'follow', path: profileOf, config: stands('page'), act: does('follow') },
  { ...add('Page, like', '', () => `${HEAD} .${css('two')} > :last-child`), action: 'follow', path: profileOf, config: stands('page'), act: does('likePage') },
  {
    ...add('profile, acting as a Page', '', () => `${HEAD} ${PRIMARY}`),
    action: 'follow',
    path: profileOf,
    config: () => ({ acting: SCHOOL_PAGE.id }),
    act: does('follow'),
  },
  know('people you may know, feed', '/'),
  know('people you may know, profile', HOST),
  know('people you may know, friends page', '/friends/'),
  add('friend suggestions', '/friends/suggestions/', ({ id }) => `a[href="/friends/suggestions/?profile_id=${id}"] ${PRIMARY}`),
  { ...add('suggested profile', '', () => `${HEAD} ${PRIMARY}`), path: ({ id }) => `/friends/suggestions/?profile_id=${id}` },
  ...LISTS,
  ...LISTS.map(toFollow),
  { ...add('heading of a post', '/', (who) => `h4${linked(who)} ${BUTTON}`), action: 'follow', act: does('follow') },
];

/** @type {Place[]} */
const IN = [
  accept('requests at the side', '/', (who) => `[role="complementary"] ${asked(who)} ${PRIMARY}`),
  {
    ...accept('notifications', '/', (who) => `[role="dialog"] ${asked(who)} ${PRIMARY}`),
    prepare: async (tab, who) => {
      await tab.click('[role="banner"] [role="navigation"] [role="button"]');
      await tab.place(`[role="dialog"] ${asked(who)} ${PRIMARY}`);
    },
  },
  accept('friend requests', '/friends/requests/', (who) => `[role="navigation"] ${asked(who)} ${PRIMARY}`),
  accept('requests as cards', '/friends/', (who) => `.${css('card')}${linked(who)}:not(:has(.${css('bare')} .${css('sprite')})) ${PRIMARY}`),
  { ...accept('hover card, confirm', '/', () => `${CARD} ${PRIMARY}`), config: stands('incoming'), prepare: hoverCard },
  { ...accept('search, confirm', '/search/people/?q=example', (who) => `.${css('member')}${linked(who)} ${PRIMARY}`), config: stands('incoming') },
  {
    ...accept('respond', '', () => '[role="menuitem"]:first-child'),
    path: profileOf,
    config: stands('incoming'),
    prepare: async (tab) => {
      await tab.click(`${HEAD} [aria-haspopup="menu"]`);
      await tab.place('[role="menuitem"]');
    },
  },
  {
    name: 'message requests',
    action: 'accept message',
    path: ({ id }) => `/messages/requests/t/${id}/`,
    target: () => `[role="main"] ${PRIMARY}`,
    act: does('acceptMessage'),
  },
];

/** @type {Place[]} */
const MESSAGES = [
  { name: 'profile, message', action: 'open message', path: profileOf, target: () => `${HEAD} > div:nth-child(2) ${BUTTON}`, act: does('openMessage') },
  { name: 'hover card, message', action: 'open message', path: () => '/', target: () => `${CARD} ${BUTTON}:nth-child(2)`, act: does('openMessage'), prepare: hoverCard },
  {
    name: 'contacts',
    action: 'open message',
    path: () => '/',
    target: ({ id }) => `[role="complementary"] a[href="/messages/t/${id}/"]`,
    act: does('openMessage'),
    presses: ['click', 'Enter', 'touch'],
  },
  {
    name: 'conversations',
    action: 'open message',
    path: () => '/messages/',
    target: ({ id }) => `[role="grid"] a[href="/messages/t/${id}/"]`,
    act: does('openMessage'),
    presses: ['click', 'Enter', 'touch'],
  },
  ...sends('chat tab', `.${css('tab')}`, () => '/', chatTab),
  ...sends('conversation', '[role="main"]', ({ id }) => `/messages/t/${id}/`),
  ...sends('encrypted conversation', '[role="main"]', ({ id }) => `/messages/e2ee/t/7${id}/`),
  ...sends('story', '[role="main"]', ({ id }) => `/stories/${id}/`, undefined, 'storyReply'),
  { name: 'story, reaction', action: 'send message', path: ({ id }) => `/stories/${id}/`, target: () => '[role="main"] [aria-label="Love"]', act: does('storyReaction') },
];

/** @type {Place[]} */
const ON_MOBILE = [
  {
    ...add('old mobile', '', ({ id }) => `a[href*="add_friend.php?id=${id}"]`),
    path: () => `${MOBILE}/friends/center/suggestions/`,
    config: () => ({ mobile: 'old' }),
    presses: ['click', 'Enter', 'touch'],
  },
  {
    name: 'old mobile, message',
    action: 'send message',
    path: ({ id }) => `${MOBILE}/messages/read/?tid=${id}`,
    config: () => ({ mobile: 'old' }),
    prepare: async (tab) => {
      await tab.focus('textarea');
      await tab.type(TEXT);
    },
    target: () => '[type="submit"]',
    judged: '#composer_form',
    act: (who) => `send ${sign(who)}: ${TEXT}`,
  },
  {
    ...accept('old mobile, confirm', '', ({ id }) => `a[href*="notifications.php?confirm=${id}"]`),
    path: () => `${MOBILE}/friends/center/requests/`,
    config: (who) => ({ mobile: 'old', ...stands('incoming')(who) }),
    presses: ['click', 'Enter', 'touch'],
  },
  {
    ...add('mobile canvas', '', ({ id }) => `[data-action-id="1:${id.slice(-4)}"]`),
    path: () => `${MOBILE}/`,
    config: () => ({ mobile: 'canvas' }),
  },
];

/** @type {Record<string, import('./grid.mjs').Outcome>} */
const OUTCOMES = {
  'flagged, stopped': { who: PUPILS[0], ready: 'ask', answer: 'stop', does: false },
  'flagged, continued': { who: PUPILS[0], ready: 'ask', answer: 'anyway', does: true },
  'name, stopped': { who: NAMESAKE, ready: 'ask', answer: 'notSure', does: false },
  'name with a listed friend, stopped': { who: NAMESAKE, config: { shares: true }, ready: 'ask', answer: 'stop', does: false },
  'parent by domain, stopped': { who: PARENT, ready: 'ask', answer: 'stop', does: false },
  stranger: { who: STRANGERS[2], ready: 'go', answer: null, does: true },
};

/** One of each kind of thing to press, in which every press is played to every end. */
const WHOLE = ['profile', 'requests at the side', 'group members', 'respond', 'contacts'];
/** Where a press that goes on does so in a way of its own: inside an anchor, by a form, out of an editor. */
const GOES_ON = /^(friend suggestions|message requests|old mobile.*|.*, editor$)/;
/** Buttons of a profile, whose introduction may show a website. */
const INTRODUCED = ['profile', 'profile, message', 'profile, follow', 'Page, follow', 'Page, like', 'profile, acting as a Page', 'respond'];
/** Where friends in common are shown: one of each kind. */
const SHOW_FRIENDS = ['profile', 'people you may know, feed', 'hover card', 'requests at the side'];
/** Places around which a name stands as it does at another place. @type {Record<string, string>} */
const NAME_AS = {
  'profile, follow': 'profile',
  'Page, follow': 'profile',
  'Page, like': 'profile',
  'profile, acting as a Page': 'profile',
  'profile, message': 'profile',
  'people you may know, profile': 'people you may know, feed',
  'people you may know, friends page': 'people you may know, feed',
  likers: 'search',
  'search, confirm': 'search',
  'search, follow': 'search',
  'likers, follow': 'search',
  'group members, follow': 'group members',
  'group member, follow': 'group member',
  'friends of a friend, follow': 'friends of a friend',
  'hover card, follow': 'hover card',
  'hover card, confirm': 'hover card',
  'hover card, message': 'hover card',
  'chat tab, button': 'chat tab, editor',
  'conversation, button': 'conversation, editor',
  'encrypted conversation, button': 'encrypted conversation, editor',
  'story, button': 'story, editor',
  'story, reaction': 'story, editor',
};

/** What is not guarded, and why. @param {string} place @param {string} outcome */
function unguarded(place, outcome) {
  if (place === 'mobile canvas' && outcome.startsWith('flagged')) {
    return 'the canvas has neither links nor numbers: somebody listed without a name cannot be told there';
  }
  return '';
}

/** @type {import('./grid.mjs').Reason[]} */
const REASONS = [
  [({ presses }, press) => !!presses && !presses.includes(press), reasonForPress],
  [
    ({ name }, _, outcome) => outcome.startsWith('parent') && !INTRODUCED.includes(name),
    () => 'a website is shown in a profile’s introduction alone, which stands nowhere near this place',
  ],
  [
    ({ name }, _, outcome) => outcome.startsWith('parent') && name !== INTRODUCED[0] && name !== INTRODUCED[1],
    (_, __, outcome) => `the introduction is read as in "${testName(INTRODUCED[0], 'click', outcome)}"`,
  ],
  [
    ({ name }, press, outcome) => outcome.includes('friend') && (press !== 'click' || !SHOW_FRIENDS.includes(name)),
    () => `friends in common stand there as in "${testName(SHOW_FRIENDS[0], 'click', 'name with a listed friend, stopped')}", or not at all`,
  ],
  [({ name }, _, outcome) => unguarded(name, outcome) !== '', ({ name }, _, outcome) => unguarded(name, outcome)],
  [
    ({ name }, _, outcome) => outcome.startsWith('name') && name in NAME_AS,
    ({ name }, _, outcome) => `the name stands as in "${testName(NAME_AS[name], NAME_AS[name].endsWith('editor') ? 'Enter' : 'click', outcome)}"`,
  ],
  [
    ({ presses }, press, outcome) => /^(name|parent)/.test(outcome) && press !== 'click' && presses?.length !== 1,
    ({ name }, _, outcome) => `another way to press what is judged in "${testName(name, 'click', outcome)}"`,
  ],
  [
    ({ name, presses }, press) => press !== 'click' && presses?.length !== 1 && !WHOLE.includes(name),
    (_, press) => `the site has one component for all buttons: "${testName('profile', press, 'flagged, stopped')}"`,
  ],
  [
    (_, press, outcome) => press === 'touch' && outcome === 'flagged, continued',
    ({ name }, _, outcome) => `a touch ends in a click, whose replay is proved by "${testName(name, 'click', outcome)}"`,
  ],
  [
    ({ name }, _, outcome) => outcome === 'flagged, continued' && !WHOLE.includes(name) && !GOES_ON.test(name),
    (_, press, outcome) => `the site has one component for all buttons: "${testName('profile', press, outcome)}"`,
  ],
];

export const FACEBOOK = new Grid({ places: [...OUT, ...IN, ...MESSAGES, ...ON_MOBILE], outcomes: OUTCOMES, reasons: REASONS });

// @ts-check
// What is never touched on Facebook, on anybody: declining, taking back, unfriending, unfollowing, blocking, and what
// concerns a post and not its author.
import { PUPILS, profileOf } from '../pages/facebook/cast.mjs';
import { css } from '../pages/facebook/look.js';
import { BUTTON, HEAD } from '../lib/facebook.mjs';
import { suite } from '../lib/suite.mjs';
import { play } from './untouched.test.mjs';

const [PUPIL] = PUPILS;
const PLAIN = `${BUTTON}:not(.${css('primary')})`;
const POST = `[aria-posinset]:has(h4 a[href="${profileOf(PUPIL)}"])`;
const ROW = `.${css('member')}:has(a[href="${profileOf(PUPIL)}"])`;
const does = (/** @type {string} */ kind) => `${kind} ${PUPIL.handle}`;
const asked = `a[href^="/friends/requests/?profile_id=${PUPIL.id}"]`;
const stands = (/** @type {string} */ relation) => ({ relations: { [PUPIL.id]: relation } });

/** An item of the menu in the profile's head. @param {string} relation @param {number} item @param {string} act @param {string} [opener] */
const menu = (relation, item, act, opener = `${HEAD} > div:first-child ${BUTTON}`) => ({
  path: profileOf(PUPIL),
  config: stands(relation),
  before: opener,
  target: `[role="menuitem"]:nth-child(${item})`,
  act: does(act),
});

/** @type {Record<string, import('./untouched.test.mjs').Row>} */
const ROWS = {
  'delete a request at the side': { path: '/', target: `[role="complementary"] ${asked} ${PLAIN}`, act: does('delete') },
  'delete a request in the notifications': {
    path: '/',
    before: '[role="banner"] [role="navigation"] [role="button"]',
    target: `[role="dialog"] ${asked} ${PLAIN}`,
    act: does('delete'),
  },
  'delete a request among the friends pages': { path: '/friends/requests/', target: `[role="navigation"] ${asked} ${PLAIN}`, act: does('delete') },
  'delete a request as a card': { path: '/friends/', target: `.${css('card')}:has(a[href="${profileOf(PUPIL)}"]) .${css('two')} ${PLAIN}`, act: does('delete') },
  'delete a request in a list': { path: '/search/people/?q=example', config: stands('incoming'), target: `${ROW} ${PLAIN}`, act: does('delete') },
  'delete a request from the profile': menu('incoming', 2, 'delete'),
  'remove a suggestion': { path: '/friends/suggestions/', target: `a[href*="profile_id=${PUPIL.id}"] ${PLAIN}`, act: does('delete') },
  'take away a card': {
    path: profileOf(PUPILS[1]),
    target: `.${css('card')}:has(a[href="${profileOf(PUPIL)}"]) .${css('bare')}:has(.${css('sprite')})`,
    act: does('takeAway'),
  },
  'cancel a request': { path: profileOf(PUPIL), config: stands('outgoing'), target: `${HEAD} > div:first-child ${BUTTON}`, act: does('cancelRequest') },
  'cancel a request in a list': { path: '/search/people/?q=example', config: stands('outgoing'), target: `${ROW} ${BUTTON}`, act: does('cancelRequest') },
  'unfollow a friend': menu('friends', 1, 'unfollow'),
  unfriend: menu('friends', 2, 'unfriend'),
  unfollow: menu('following', 1, 'unfollow'),
  block: menu('none', 1, 'block', `${HEAD} > div:nth-child(3) ${BUTTON}`),
  'like a Page no more': { path: profileOf(PUPIL), config: stands('liked'), target: `${HEAD} .${css('two')} > :last-child`, act: does('unlike') },
  'decline a message': { path: `/messages/requests/t/${PUPIL.id}/`, target: `${HEAD} > :nth-child(2)`, act: does('declineMessage') },
  'block a writer': { path: `/messages/requests/t/${PUPIL.id}/`, target: `${HEAD} > :nth-child(1)`, act: does('block') },
  'like a post': { path: '/', target: `${POST} > .${css('row')}:last-child > :first-child`, act: does('likePost') },
  'open the menu of a post': { path: '/', target: `${POST} > .${css('row')}:first-child > [role="button"]`, act: does('postMenu') },
  'take away a card on the old mobile site': {
    path: 'https://m.facebook.com/friends/center/suggestions/',
    config: { mobile: 'old' },
    target: `a[href*="xout/?uid=${PUPIL.id}"]`,
    act: does('takeAway'),
  },
  'delete a request on the old mobile site': {
    path: 'https://m.facebook.com/friends/center/requests/',
    config: { mobile: 'old', relations: { [PUPIL.id]: 'incoming' } },
    target: `a[href*="notifications.php?delete=${PUPIL.id}"]`,
    act: does('delete'),
  },
  'mute a story': { path: `/stories/${PUPIL.id}/`, target: '[role="main"] [aria-label="Mute"]', act: does('mute') },
  'take away somebody on the canvas': {
    path: 'https://m.facebook.com/',
    config: { mobile: 'canvas' },
    target: `[data-action-id="3:${PUPIL.id.slice(-4)}"]`,
    act: does('takeAway'),
  },
};

export default suite('untouched on Facebook', { site: 'facebook' }, Object.fromEntries(Object.entries(ROWS).map(([name, row]) => [name, play(row)])));

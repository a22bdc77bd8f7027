// @ts-check
// The story of the demo: what a member of staff does on each site, and what should come of it.
import * as x from '../pages/cast.mjs';
import * as facebook from '../pages/facebook/cast.mjs';
import { ADD, PRIMARY } from './facebook.mjs';

/** @typedef {'warned' | 'asked' | 'nothing' | 'noticed'} Outcome */

/**
 * @typedef {object} Scene
 * @property {string} says what the member of staff does
 * @property {string} path
 * @property {string} target what is pressed, or written in
 * @property {Outcome} expected
 * @property {string[]} acts what the site does in the end, when nothing is continued
 * @property {string} [writes] text typed first
 * @property {string} [posts] what posts the text; without it, Enter sends
 * @property {import('../pages/site.mjs').Config} [config]
 */

/** @typedef {{name: string, on: string, scenes: Scene[]}} Chapter */

const ABOUT = 'A lovely day at Nowhere Green School';
const WELL = 'Well played on Saturday!';
/** A post that names the school: noticed, the disclaimer put in with one click, and posted once. */
const POST = {
  says: 'writes a post about the school, adds the disclaimer with one click and posts it',
  writes: ABOUT,
  expected: /** @type {const} */ ('noticed'),
  acts: [`post ${ABOUT} All views are my own and do not necessarily reflect those of my employer.`],
};

const follow = (/** @type {{id: string}} */ { id }) => `[data-testid="primaryColumn"] [data-testid="${id}-follow"]`;
const onX = (/** @type {{id: string, handle: string}} */ who) => ({ path: `/${who.handle}`, target: follow(who), acts: [] });

const onFacebook = (/** @type {{id: string, handle: string}} */ who) => ({
  path: facebook.profileOf(who),
  target: ADD,
  acts: [],
});
const [PUPIL, SECOND] = facebook.PUPILS;
const [STRANGER] = facebook.STRANGERS;

/** @type {Chapter[]} */
export const STORY = [
  {
    name: 'X',
    on: 'x',
    scenes: [
      { ...onX(x.PUPILS[0]), says: 'presses Follow on a pupil’s profile', expected: 'warned' },
      { ...onX(x.PARENT), says: 'presses Follow on a parent’s profile, whose website is on the list', expected: 'warned' },
      { ...onX(x.NAMESAKE), says: 'presses Follow on somebody with a listed name', expected: 'asked' },
      { ...onX(x.STRANGERS[0]), says: 'presses Follow on a stranger', expected: 'nothing', acts: [`follow ${x.STRANGERS[0].handle}`] },
      {
        says: 'writes a direct message to a pupil and presses Enter',
        path: `/i/chat/${x.STAFF.id}-${x.PUPILS[1].id}`,
        target: '[data-testid="dm-composer-textarea"]',
        writes: WELL,
        expected: 'warned',
        acts: [],
      },
      { ...POST, path: '/home', config: { compose: true }, target: '[data-testid="tweetTextarea_0"]', posts: '[data-testid="tweetButtonInline"]' },
    ],
  },
  {
    name: 'Facebook',
    on: 'facebook',
    scenes: [
      { ...onFacebook(PUPIL), says: 'presses Add friend on a pupil’s profile', expected: 'warned' },
      {
        says: 'presses Confirm on a pupil’s friend request',
        path: '/',
        target: `[role="complementary"] a[href="/friends/requests/?profile_id=${PUPIL.id}"] ${PRIMARY}`,
        expected: 'warned',
        acts: [],
      },
      { ...onFacebook(facebook.NAMESAKE), says: 'presses Add friend on somebody with a listed name', expected: 'asked' },
      { ...onFacebook(STRANGER), says: 'presses Add friend on a stranger', expected: 'nothing', acts: [`addFriend ${STRANGER.handle || STRANGER.id}`] },
      { says: 'writes a message to a pupil and presses Enter', path: `/messages/t/${SECOND.id}/`, target: '[role="textbox"]', writes: WELL, expected: 'warned', acts: [] },
      { ...POST, path: '/', config: { post: true }, target: '[role="dialog"] [role="textbox"]', posts: '[role="dialog"] form > :last-child' },
    ],
  },
];

// @ts-check
// What is never touched, on anybody: taking back, declining, blocking, muting, reporting.
import assert from 'node:assert/strict';
import { PUPILS, STAFF } from '../pages/cast.mjs';
import { did, events, forget, frames } from '../lib/check.mjs';
import { dialogNow } from '../lib/dialog.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL, , LOCKED] = PUPILS;

/** @typedef {{path: string, config?: import('../pages/site.mjs').Config, follows?: object, before?: string, target: string,
 *    act: string | null}} Row */

/** @type {Record<string, Row>} */
const ROWS = {
  unfollow: {
    path: `/${PUPIL.handle}`,
    follows: { [PUPIL.id]: 'following' },
    target: `[data-testid="${PUPIL.id}-unfollow"]`,
    act: null,
  },
  'unfollow, confirmed': {
    path: `/${PUPIL.handle}`,
    follows: { [PUPIL.id]: 'following' },
    before: `[data-testid="${PUPIL.id}-unfollow"]`,
    target: '[data-testid="confirmationSheetConfirm"]',
    act: `unfollow ${PUPIL.handle}`,
  },
  'unfollow, thought better of': {
    path: `/${PUPIL.handle}`,
    follows: { [PUPIL.id]: 'following' },
    before: `[data-testid="${PUPIL.id}-unfollow"]`,
    target: '[data-testid="confirmationSheetCancel"]',
    act: null,
  },
  'cancel a request': {
    path: `/${LOCKED.handle}`,
    follows: { [LOCKED.id]: 'pending' },
    target: `[data-testid="${LOCKED.id}-cancel"]`,
    act: null,
  },
  'decline a follow request': {
    path: '/follower_requests',
    target: `[data-testid="UserCell"]:has(a[href="/${PUPIL.handle}"]) [aria-label="Decline"]`,
    act: `decline ${PUPIL.handle}`,
  },
  'decline a message request': {
    path: `/messages/requests/${STAFF.id}-${PUPIL.id}`,
    target: '.composer .pill:last-child',
    act: `declineMessage ${PUPIL.handle}`,
  },
  'delete a chat request': {
    path: `/i/chat/requests/${STAFF.id}-${PUPIL.id}`,
    target: '[data-testid="dm-message-request-delete-button"]',
    act: `declineMessage ${PUPIL.handle}`,
  },
  'cancel a follow intent': {
    path: `/intent/follow?screen_name=${PUPIL.handle}`,
    target: '[data-testid="confirmationSheetCancel"]',
    act: null,
  },
  ...Object.fromEntries(
    ['mute', 'block', 'report'].map((kind, index) => [
      `${kind} from the profile`,
      {
        path: `/${PUPIL.handle}`,
        before: '[data-testid="userActions"]',
        target: `[role="menuitem"]:nth-child(${index + 1})`,
        act: `${kind} ${PUPIL.handle}`,
      },
    ]),
  ),
  ...Object.fromEntries(
    ['mute', 'block', 'report'].map((kind, index) => [
      `${kind} from a post`,
      {
        path: '/home',
        before: `article:has(a[href="/${PUPIL.handle}"]) [data-testid="caret"]`,
        target: `[role="menuitem"]:nth-child(${index + 2})`,
        act: `${kind} ${PUPIL.handle}`,
      },
    ]),
  ),
};

/** Presses, and looks that nothing came in between. @param {Row} row */
export function play({ path, config, follows, before, target, act }) {
  return async (/** @type {import('../lib/world.mjs').World} */ world) => {
    const tab = await world.open(path, config);
    await world.planned(tab);
    if (follows) await tab.evaluate((held) => /** @type {any} */ (window).__site.change({ follows: held }), follows);
    if (before) await tab.click(before);
    await tab.place(target);
    await forget(tab);
    await tab.click(target);
    await did(tab, act ? [act] : []);
    await frames(tab);
    assert.equal(await dialogNow(tab), null);
    const presses = (await events(tab)).filter(({ kind }) => kind === 'click');
    assert.deepEqual(presses.map(({ trusted }) => trusted), [true], 'the press itself, once');
  };
}

export default suite('untouched', {}, Object.fromEntries(Object.entries(ROWS).map(([name, row]) => [name, play(row)])));

// @ts-check
// What tests ask of the page: what its handlers saw, what it did, and that nothing of ours shows.
import assert from 'node:assert/strict';

/** @typedef {{kind: string, key?: string, repeat?: boolean, trusted: boolean, on: string, time: number, seen: number}} Seen */
/** @typedef {import('../driver/index.mjs').Tab} Tab */

/** What the page has done so far, as `kind who`. @param {Tab} tab @returns {Promise<string[]>} */
export const acts = (tab) =>
  tab.evaluate(() => /** @type {any} */ (window).__acts.map((/** @type {any} */ act) => `${act.kind} ${act.about}`));

/** Forgets what the page's handlers saw so far. @param {Tab} tab */
export const forget = (tab) =>
  tab.evaluate(() => {
    /** @type {any} */ (window).__events.length = 0;
    /** @type {any} */ (window).__acts.length = 0;
  });

/** What the page's handlers saw since. @param {Tab} tab @returns {Promise<Seen[]>} */
export const events = (tab) => tab.evaluate(() => /** @type {any} */ (window).__events);

/** Two painted frames: whatever was about to happen in the page has happened. @param {Tab} tab */
export const frames = (tab) =>
  tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))));

/** The page does exactly this and no more. @param {Tab} tab @param {string[]} expected */
export async function did(tab, expected) {
  if (expected.length > 0) {
    await tab.until(`the page to do: ${expected.join(', ')}`, (count) => /** @type {any} */ (window).__acts.length >= count, expected.length);
  }
  await frames(tab);
  assert.deepEqual(await acts(tab), expected, 'what the page did');
}

/** The page's handlers saw none of these kinds. @param {Tab} tab @param {RegExp} kinds @param {RegExp} [on] */
export async function sawNo(tab, kinds, on = /./) {
  const seen = (await events(tab)).filter((event) => kinds.test(event.kind) && on.test(event.on));
  assert.deepEqual(seen.map(({ kind, key, on: where }) => `${kind} ${key ?? ''} ${where}`), [], 'the page saw');
}

/** Has the page count what it has done when a timer of its own ends, which it sets as the pointer is released: a busy
 *  machine delays that one like ours. @param {Tab} tab @param {number} after ms @returns {Promise<() => Promise<number>>} */
export async function countAfterRelease(tab, after) {
  await tab.evaluate((after) => {
    /** @type {any} */
    const page = window;
    const count = () => setTimeout(() => (page.__counted = [page.__acts.length]), after);
    addEventListener('pointerup', count, { capture: true, once: true });
  }, after);
  return async () => (await tab.until('the timer of the page', () => /** @type {any} */ (window).__counted))[0];
}

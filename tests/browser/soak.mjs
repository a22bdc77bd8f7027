// @ts-check
// One long morning in one tab, without a reload: follows, warnings, posts and photos by the hundred, a background that
// dies now and then.
//   node soak.mjs --browser chromium|firefox [--rounds 60]
// Every act must come out right to the end, and nothing may pile up: not in the page, not in what is stored.
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { acts, did, forget, frames } from './lib/check.mjs';
import { choose } from './lib/dialog.mjs';
import { buildList } from './lib/list.mjs';
import { answer, noNudge, nudge } from './lib/nudge.mjs';
import { INPUT, photo } from './lib/photos.mjs';
import { World, distOf } from './lib/world.mjs';
import { PUPILS, STRANGERS } from './pages/cast.mjs';

const { values: options } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' }, rounds: { type: 'string', default: '60' } },
});
const ROUNDS = Number(options.rounds);
/** After so many rounds all that is made once has been made. */
const WARM = Math.min(10, Math.floor(ROUNDS / 3));
const FOLLOW = (/** @type {{id: string}} */ { id }) => `[data-testid="primaryColumn"] [data-testid="${id}-follow"]`;
const EDITOR = '[data-testid="tweetTextarea_0"]';

/** @typedef {import('./driver/index.mjs').Tab} Tab */

/** Moves the page as its own links do. @param {Tab} tab @param {string} path */
async function go(tab, path) {
  await tab.evaluate((path) => /** @type {any} */ (window).__site.go(path), path);
  await frames(tab);
}

/** In the page: posts come and go. */
function storm() {
  const posts = [...document.querySelectorAll('article')];
  for (let turn = 0; turn < 200; turn += 1) {
    const post = posts[turn % posts.length];
    post.append(/** @type {Node} */ (post.firstElementChild?.cloneNode(true)));
    post.lastElementChild?.remove();
  }
}

/** @param {World} world @param {Tab} tab @param {number} round */
async function play(world, tab, round) {
  const stranger = STRANGERS[round % STRANGERS.length];
  await go(tab, `/${stranger.handle}`);
  await tab.click(FOLLOW(stranger));
  await did(tab, [`follow ${stranger.handle}`]);

  const pupil = PUPILS[round % PUPILS.length];
  await go(tab, `/${pupil.handle}`);
  await tab.click(FOLLOW(pupil));
  await choose(tab, 'stop');
  await did(tab, [`follow ${stranger.handle}`]);

  await go(tab, '/home');
  await tab.evaluate(storm);
  await tab.click(EDITOR);
  await tab.type(`Our fair at Nowhere Green School, day ${round}`);
  await nudge(tab);
  await answer(tab, 'postAsItIs');
  await noNudge(tab);

  await go(tab, '/i/attach');
  await world.session.choose(tab, INPUT, [photo('synth_gps.jpg')]);
  await choose(tab, 'removePlace');
  await tab.until('the photo', () => /** @type {any} */ (window).__acts.at(-1).kind === 'attach');
  assert.deepEqual(await acts(tab), [`follow ${stranger.handle}`, 'attach synth_gps.jpg']);
  if (round % 7 === 6) await world.session.killBackground();
  // The page remembers for the tests, and that is not ours.
  await forget(tab);
  await tab.evaluate(() => void (/** @type {any} */ (window).__files.length = 0));
}

/** What has piled up so far. @param {World} world @param {Tab} tab @returns {Promise<Record<string, number>>} */
async function held(world, tab) {
  await go(tab, '/notifications');
  await forget(tab);
  const { records, export: all } = await world.ask({ kind: 'stored' });
  const stored = { 'records stored': records.length, 'letters of them': all.length };
  return 'piled' in world.session ? { ...stored, ...(await world.session.piled(tab)) } : stored;
}

const world = await World.start({ browser: options.browser, dist: distOf('open', options.browser), list: await buildList() });
const tab = await world.open('/home', { compose: true, heavy: 200 });
/** @type {Record<string, number>} */
let early = {};
for (let round = 0; round < ROUNDS; round += 1) {
  await play(world, tab, round);
  if (round + 1 === WARM) early = await held(world, tab);
}
const late = await held(world, tab);
let grown = 0;
for (const [what, before] of Object.entries(early)) {
  // As much again would mean that each round leaves something behind.
  const well = late[what] <= before * 1.25;
  grown += well ? 0 : 1;
  console.log(`${well ? 'ok   ' : 'FAIL '} soak › ${what}: ${before} after ${WARM} rounds, ${late[what]} after ${ROUNDS}`);
}
console.log(`${Object.keys(early).length - grown + 1} passed, ${grown} failed`);
await world.close();
process.exit(grown > 0 ? 1 : 0);

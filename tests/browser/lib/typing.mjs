// @ts-check
// What the post guard costs while somebody types, with and without it in one run.
import { ms, quantile } from './bench.mjs';
import { judged, nudge } from './nudge.mjs';

/** @typedef {import('./world.mjs').World} World */

const WORDS = 'walking by the river in fine weather, ';
/** Ordinary words, as many letters as a short post has. */
const TEXT = WORDS.repeat(8).slice(0, 280);
/** The lines of a long post: 5,000 letters. */
const LINES = Array(40).fill(WORDS.repeat(4).slice(0, 125));

/** @type {[string, string, string, import('../pages/site.mjs').Config, string][]} */
const EDITORS = [
  ['Draft.js', 'x', '/home', { compose: true }, '[data-testid="tweetTextarea_0"]'],
  ['Lexical', 'facebook', '/', { post: true }, '[role="dialog"] [role="textbox"]'],
];

/** In the content script's world: so many checks of what stands in an editor, each one's own work and its answer's wait. */
const CHECKS = (/** @type {string} */ selector) => `(async () => {
  const { observe, port, editor: { read } } = globalThis.schoolgate;
  const element = document.querySelector(${JSON.stringify(selector)});
  const composer = observe.plan().composers.find((one) => element.matches(one.editor));
  const times = [];
  for (let turn = 0; turn < 200; turn += 1) {
    const start = performance.now();
    const texts = [read(composer, element)];
    const { page, snapshot } = observe.look(composer, element);
    const asked = port.ask({ kind: 'write', page, snapshot, draft: { texts, at: 0, given: [], posting: false, notSchool: '' } });
    const ours = performance.now() - start;
    await asked;
    times.push([ours, performance.now() - start]);
  }
  return JSON.stringify(times);
})()`;

/** Types a post, perhaps with the nudge beside it or behind a long one; in each world how long it took.
 *  @param {World} world @param {typeof EDITORS[0]} how @param {{nudged?: boolean, lines?: string[]}} [before] */
async function type(world, [, site, path, config, selector], { nudged = false, lines = [] } = {}) {
  world.on = site;
  const tab = await world.open(path, config);
  await tab.click(selector);
  for (const line of lines) {
    await tab.insert(line);
    await tab.press('Enter');
  }
  await tab.type(nudged ? 'A day at Nowhere Green School. ' : 'Hello. ');
  if (nudged) await nudge(tab);
  const start = performance.now();
  const whole = async () => {
    await tab.type(TEXT);
    if (world.list) await judged(world, tab);
  };
  const own = 'ownTime' in world.session && world.list ? await world.session.ownTime(tab, whole) : (await whole(), NaN);
  return { tab, own, time: performance.now() - start };
}

/** @param {World} world @param {World} bare @param {(what: string, result: string, target: string) => void} row */
export async function typing(world, bare, row) {
  for (const how of EDITORS) {
    const [name, , , , selector] = how;
    const [ours, long] = [await type(world, how), await type(world, how, { lines: LINES })];
    const without = await type(bare, how);
    const share = (/** @type {number} */ own) => (Number.isNaN(own) ? 'only Chromium tells' : ms(own / TEXT.length));
    row(`${name}: our script for each of ${TEXT.length} letters`, share(ours.own), '≤ 1 ms');
    row('  the same with the nudge beside it', share((await type(world, how, { nudged: true })).own), '≤ 1 ms');
    row(`  the same behind 5,000 letters in ${LINES.length} lines`, share(long.own), '≤ 1 ms');
    row(`  the typing, with us, without us`, `${ms(ours.time)}, ${ms(without.time)}`, '');
    for (const [{ tab }, letters] of /** @type {const} */ ([[ours, '280'], [long, '5,280']])) {
      await tab.front();
      const checks = JSON.parse(await world.session.content(tab, CHECKS(selector)));
      const [work, wait] = [0, 1].map((at) => checks.map((/** @type {number[]} */ one) => one[at]));
      row(`  one check of ${letters} letters: our work on the page, p95`, ms(quantile(work, 0.95)), '≤ 5 ms');
      row('    until its answer, median', ms(quantile(wait, 0.5)), '');
    }
  }
}

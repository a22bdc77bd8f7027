// @ts-check
// What the post guard costs while somebody types, with and without it in one run.
import { ms, quantile } from './bench.mjs';
import { judged, nudge } from './nudge.mjs';

/** @typedef {import('./world.mjs').World} World */

/** Ordinary words, as many letters as a short post has. */
const TEXT = 'walking by the river in fine weather, '.repeat(8).slice(0, 280);

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
    const asked = port.ask({ kind: 'write', page, snapshot, draft: { texts, at: 0, given: [], posting: false, notSchool: false } });
    const ours = performance.now() - start;
    await asked;
    times.push([ours, performance.now() - start]);
  }
  return JSON.stringify(times);
})()`;

/** Types a post, perhaps with the nudge beside it; in each world how long it took.
 *  @param {World} world @param {typeof EDITORS[0]} how @param {boolean} [nudged] */
async function type(world, [, site, path, config, selector], nudged = false) {
  world.on = site;
  const tab = await world.open(path, config);
  await tab.click(selector);
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
    const ours = await type(world, how);
    const without = await type(bare, how);
    const share = (/** @type {number} */ own) => (Number.isNaN(own) ? 'only Chromium tells' : ms(own / TEXT.length));
    row(`${name}: our script for each of ${TEXT.length} letters`, share(ours.own), '≤ 1 ms');
    row('  the same with the nudge beside it', share((await type(world, how, true)).own), '≤ 1 ms');
    row(`  the typing, with us, without us`, `${ms(ours.time)}, ${ms(without.time)}`, '');
    const checks = JSON.parse(await world.session.content(ours.tab, CHECKS(selector)));
    const [work, wait] = [0, 1].map((at) => checks.map((/** @type {number[]} */ one) => one[at]));
    row('  one check: our work on the page, p95', ms(quantile(work, 0.95)), '≤ 5 ms');
    row('  one check: until its answer, median', ms(quantile(wait, 0.5)), '');
  }
}

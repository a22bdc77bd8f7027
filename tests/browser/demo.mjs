// @ts-check
// The story of the guard, played with the shipped build in a real browser on local copies of X's pages:
//   node demo.mjs --browser chromium|firefox [--dist DIR] [--list FILE --code CODE] [--out DIR] [--show | --run]
// Prints a transcript, leaves pictures and an index.html, and exits non-zero if any line went differently.
// --show leaves the window open afterwards; --run only opens it, with the list in force.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { acts, frames } from './lib/check.mjs';
import { closed, layer, layers, middleOf, words } from './lib/closed.mjs';
import { buildList } from './lib/list.mjs';
import { ROOT } from './lib/root.mjs';
import { World, distOf } from './lib/world.mjs';
import { NAMESAKE, PARENT, PUPILS, STAFF, STRANGERS } from './pages/cast.mjs';

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    dist: { type: 'string' },
    list: { type: 'string' },
    code: { type: 'string' },
    out: { type: 'string', default: path.join(ROOT, 'target', 'demo') },
    show: { type: 'boolean', default: false },
    run: { type: 'boolean', default: false },
  },
});

/** @typedef {'warned' | 'asked' | 'nothing'} Outcome */

/**
 * @typedef {object} Scene
 * @property {string} says what the member of staff does
 * @property {import('./pages/cast.mjs').Somebody} who
 * @property {string} path
 * @property {string} target
 * @property {Outcome} expected
 * @property {string[]} acts what the site does in the end, when nothing is continued
 * @property {string} [writes] text typed first
 */

const follow = (/** @type {import('./pages/cast.mjs').Somebody} */ { id }) => `[data-testid="primaryColumn"] [data-testid="${id}-follow"]`;

/** @type {Scene[]} */
const STORY = [
  { says: 'presses Follow on a pupil’s profile', who: PUPILS[0], expected: 'warned', acts: [] },
  { says: 'presses Follow on a parent’s profile, whose website is on the list', who: PARENT, expected: 'warned', acts: [] },
  { says: 'presses Follow on somebody with a listed name', who: NAMESAKE, expected: 'asked', acts: [] },
  { says: 'presses Follow on a stranger', who: STRANGERS[0], expected: 'nothing', acts: [`follow ${STRANGERS[0].handle}`] },
  {
    says: 'writes a direct message to a pupil and presses Enter',
    who: PUPILS[1],
    path: `/i/chat/${STAFF.id}-${PUPILS[1].id}`,
    target: '[data-testid="dm-composer-textarea"]',
    writes: 'Well played on Saturday!',
    expected: 'warned',
    acts: [],
  },
].map((scene) => ({ path: `/${scene.who.handle}`, target: follow(scene.who), ...scene }));

const EDITOR = '[data-testid="tweetTextarea_0"]';
const ABOUT = 'A lovely day at Nowhere Green School';

/** A post that names the school: noticed, the disclaimer put in with one click, and posted once.
 *  @param {World} world @param {string} picture */
async function post(world, picture) {
  const tab = await world.open('/home', { compose: true });
  await tab.click(EDITOR);
  await tab.type(ABOUT);
  await layer(tab);
  const seen = await words(world, tab);
  await frames(tab);
  await tab.screenshot(picture);
  const { x, y } = await middleOf(world, tab, 'addDisclaimer');
  await tab.clickAt(x, y);
  await closed(tab);
  await tab.until('the disclaimer', (selector) => /my own/.test(document.querySelector(selector)?.textContent ?? ''), EDITOR);
  await tab.click('[data-testid="tweetButtonInline"]');
  await tab.until('the post', () => /** @type {any} */ (window).__acts.length > 0);
  await frames(tab);
  const done = await acts(tab);
  const right = seen?.choices[0] === 'addDisclaimer' && done.length === 1 && done[0].startsWith(`post ${ABOUT} All views are my own`);
  return { came: 'noticed', title: seen?.title, done, delay: 0, right };
}

/** What came of a press. @param {World} world @param {import('./driver/index.mjs').Tab} tab @returns {Promise<Outcome>} */
async function outcome(world, tab) {
  const seen = await words(world, tab);
  if (!seen) return 'nothing';
  return seen.choices.includes('notSure') ? 'asked' : 'warned';
}

/** Plays a scene up to the picture, then stops safely. @param {World} world @param {Scene} scene @param {string} picture */
async function play(world, scene, picture) {
  const tab = await world.open(scene.path);
  await world.ready(tab, scene.target, scene.expected === 'nothing' ? 'go' : 'ask');
  if (scene.writes) {
    await tab.focus(scene.target);
    await tab.type(scene.writes);
  }
  const pressed = await tab.evaluate(() => performance.now());
  if (scene.writes) await tab.press('Enter');
  else await tab.click(scene.target);
  if (scene.expected === 'nothing') await tab.until('the page to act', () => /** @type {any} */ (window).__acts.length > 0);
  else await layer(tab);
  const came = await outcome(world, tab);
  await frames(tab);
  await tab.screenshot(picture);
  const title = (await words(world, tab))?.title;
  if ((await layers(tab)) > 0) {
    await tab.press('Escape');
    await closed(tab);
  }
  const done = await acts(tab);
  const delay = await tab.evaluate((since) => (/** @type {any} */ (window).__acts[0]?.time ?? since) - since, pressed);
  return { came, title, done, delay, right: came === scene.expected && JSON.stringify(done) === JSON.stringify(scene.acts) };
}

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** @param {{line: string, picture: string}[]} lines */
function index(lines) {
  const figures = lines.map(({ line, picture }) => `<figure><img src="${picture}" alt=""><figcaption>${escape(line)}</figcaption></figure>`);
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Schoolgate: the demo in ${options.browser}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}img{width:100%;border:1px solid #ccd}figure{margin:2rem 0}</style>
<h1>Schoolgate: the demo in ${options.browser}</h1><p>Local copies of pages, invented people.</p>${figures.join('\n')}</html>\n`;
}

const list = options.list
  ? { bytes: fs.readFileSync(options.list), code: options.code ?? '', policyKey: '' }
  : await buildList();
const world = await World.start({
  browser: options.browser,
  dist: options.dist ?? distOf('closed', options.browser),
  list,
  show: options.show || options.run,
});
const stays = async () => {
  console.log('The window stays open; press Ctrl+C here to end.');
  await new Promise(() => setInterval(() => {}, 60_000));
};
if (options.run) {
  await world.open('/home');
  await stays();
}

fs.mkdirSync(options.out, { recursive: true });
/** @type {{line: string, picture: string}[]} */
const lines = [];
let wrong = 0;
console.log(`A member of staff on X, in ${options.browser}:`);
const scenes = [
  ...STORY.map((scene) => ({ says: scene.says, expected: scene.expected, play: (/** @type {string} */ picture) => play(world, scene, picture) })),
  { says: 'writes a post about the school, adds the disclaimer with one click and posts it', expected: 'noticed', play: (/** @type {string} */ picture) => post(world, picture) },
];
for (const [number, scene] of scenes.entries()) {
  const picture = `${options.browser}-${number + 1}.png`;
  const { came, title, done, delay, right } = await scene.play(path.join(options.out, picture));
  if (!right) wrong += 1;
  const what = came === 'nothing' ? `nothing in the way (${Math.round(delay)} ms from pointer to site)` : `${came}: “${title}”`;
  const site = done.length > 0 ? done.join(', ') : 'the site was told nothing';
  const line = `${right ? 'as it should be' : `WRONG, expected ${scene.expected}`} · ${scene.says}: ${what}; ${site}`;
  console.log(`  ${number + 1}. ${line}`);
  lines.push({ line, picture });
  if (!options.show) await world.tidy();
}
fs.writeFileSync(path.join(options.out, 'index.html'), index(lines));
console.log(`Pictures: ${path.relative(process.cwd(), path.join(options.out, 'index.html'))}`);
if (options.show) await stays();
await world.close();
process.exit(wrong === 0 ? 0 : 1);

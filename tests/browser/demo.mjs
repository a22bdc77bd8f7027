// @ts-check
// The story of the guard, played with the shipped build in a real browser on local copies of the sites' pages:
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
import { STORY } from './lib/story.mjs';
import { World, distOf } from './lib/world.mjs';

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

/** @typedef {import('./lib/story.mjs').Scene} Scene @typedef {import('./lib/story.mjs').Outcome} Outcome */

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

/** Writes a post, takes the disclaimer that is offered, and posts. @param {World} world @param {Scene} scene @param {string} picture */
async function post(world, { path, config, target, writes = '', posts = '', acts: expected }, picture) {
  const tab = await world.open(path, config);
  await tab.click(target);
  await tab.type(writes);
  await layer(tab);
  const seen = await words(world, tab);
  await frames(tab);
  await tab.screenshot(picture);
  const { x, y } = await middleOf(world, tab, 'addDisclaimer');
  await tab.clickAt(x, y);
  await closed(tab);
  await tab.until('the disclaimer', (selector) => /my own/.test(document.querySelector(selector)?.textContent ?? ''), target);
  await tab.click(posts);
  await tab.until('the post', () => /** @type {any} */ (window).__acts.length > 0);
  await frames(tab);
  const done = await acts(tab);
  const right = seen?.choices[0] === 'addDisclaimer' && JSON.stringify(done) === JSON.stringify(expected);
  return { came: 'noticed', title: seen?.title, done, delay: 0, right };
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
for (const { name, on, scenes } of STORY) {
  console.log(`A member of staff on ${name}, in ${options.browser}:`);
  world.on = on;
  for (const [number, scene] of scenes.entries()) {
    const picture = `${options.browser}-${on}-${number + 1}.png`;
    const { came, title, done, delay, right } = await (scene.posts ? post : play)(world, scene, path.join(options.out, picture));
    if (!right) wrong += 1;
    const what = came === 'nothing' ? `nothing in the way (${Math.round(delay)} ms from pointer to site)` : `${came}: “${title}”`;
    const site = done.length > 0 ? done.join(', ') : 'the site was told nothing';
    const line = `${right ? 'as it should be' : `WRONG, expected ${scene.expected}`} · ${scene.says}: ${what}; ${site}`;
    console.log(`  ${number + 1}. ${line}`);
    lines.push({ line: `${name} · ${line}`, picture });
    if (!options.show) await world.tidy();
  }
}
fs.writeFileSync(path.join(options.out, 'index.html'), index(lines));
console.log(`Pictures: ${path.relative(process.cwd(), path.join(options.out, 'index.html'))}`);
if (options.show) await stays();
await world.close();
process.exit(wrong === 0 ? 0 : 1);

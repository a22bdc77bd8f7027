// @ts-check
// What the guard costs, measured in a real browser with a large list of invented people:
//   node bench.mjs --browser chromium|firefox [--persons 10000]
// A table: what, result, target. Nothing fails here; figures are for people to read.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { EACH, ms, people, print, quantile } from './lib/bench.mjs';
import { frames } from './lib/check.mjs';
import { buildList } from './lib/list.mjs';
import { typing } from './lib/typing.mjs';
import { World, distOf } from './lib/world.mjs';
import { STRANGERS } from './pages/cast.mjs';

const { values: options } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' }, persons: { type: 'string', default: '10000' } },
});
/** @type {string[][]} */
const table = [];
const row = (/** @type {string} */ what, /** @type {string} */ result, /** @type {string} */ target) => table.push([what, result, target]);

/** In the content script's world: so many look-ups of one candidate, one after another; each one's milliseconds. */
const roundTrips = (/** @type {number} */ count) => `(async () => {
  const { observe, find, port } = globalThis.schoolgate;
  const element = document.querySelector('[data-testid$="-follow"]');
  const { key, page, snapshot } = observe.look(find.which(observe.plan(), element), element);
  const times = [];
  for (let turn = 0; turn < ${count}; turn += 1) {
    const start = performance.now();
    await port.ask({ kind: 'look', page, snapshots: [{ key, snapshot }] });
    times.push(performance.now() - start);
  }
  return JSON.stringify(times);
})()`;

/** @param {World} world @param {import('./driver/index.mjs').Tab} tab @param {number} count @returns {Promise<number[]>} */
const asked = async (world, tab, count) => JSON.parse(await world.session.content(tab, roundTrips(count)));

/** @param {World} world */
async function verdicts(world) {
  const tab = await world.open('/stranger_0');
  await world.ready(tab, '[data-testid="primaryColumn"] [data-testid$="-follow"]', 'go');
  await asked(world, tab, 50);
  const warm = await asked(world, tab, 500);
  row('verdict round trip, warm', `${ms(quantile(warm, 0.5))} median, ${ms(quantile(warm, 0.95))} p95`, '≤ 2 ms median');
  const cold = [];
  for (let turn = 0; turn < 20; turn += 1) {
    await world.session.killBackground();
    cold.push((await asked(world, tab, 1))[0]);
  }
  row('dead background → answer in the page', `${ms(quantile(cold, 0.5))} median, ${ms(quantile(cold, 0.95))} p95`, '≤ 120 ms p95');
}

/** The engine by itself, in one of our own pages. @param {World} world */
async function engine(world) {
  const tab = await world.own('www/options.html');
  const seen = await tab.evaluate(async () => {
    const records = await new Promise((done, fail) => {
      const opening = indexedDB.open('schoolgate', 1);
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => {
        const store = opening.result.transaction('records').objectStore('records');
        const names = store.getAllKeys();
        const values = store.getAll();
        values.onsuccess = () => done(Object.fromEntries(names.result.map((name, index) => [name, values.result[index]])));
      };
    });
    const { default: init, Engine, takeTexts } = await import(/** @type {any} */ ('/pkg/engine.js'));
    const start = performance.now();
    const texts = fetch('/pkg/texts.txt').then((file) => file.text());
    const { memory } = await init();
    takeTexts(await texts);
    const loaded = performance.now();
    const built = new Engine(records, {}, '', '', 'en', crypto.getRandomValues(new Uint8Array(32)), Date.now());
    const ready = performance.now();
    const status = built.handle({ kind: 'own' }, { kind: 'status', address: null }, undefined, Date.now());
    return { init: loaded - start, build: ready - loaded, memory: memory.buffer.byteLength, guard: status.answer.status.guard };
  });
  row('Wasm compiled and started', ms(seen.init), '');
  row(`engine built with the list (${seen.guard})`, ms(seen.build), '≤ 10 ms for the list');
  row('script start → engine ready (in a page of ours)', ms(seen.init + seen.build), '≤ 60 ms');
  row('linear memory with the list', `${(seen.memory / 1e6).toFixed(1)} MB`, '≤ 12 MB');
}

/** How the feed changes: so many pieces come in each of 60 frames, and go so many frames later; 0: at once.
 *  @typedef {{pieces: number, stay: number}} Change */

/** In the page: the feed changes; long tasks, and the whole time. It ends when what was gathered must have been looked
 *  at. @param {Change} change */
async function storm({ pieces, stay }) {
  /** @type {number[]} */
  const long = [];
  try {
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  } catch {}
  const start = performance.now();
  const posts = [...document.querySelectorAll('article')];
  /** @type {Element[][]} */
  const added = [];
  for (let frame = 0; frame < 60 + stay; frame += 1) {
    await new Promise((next) => requestAnimationFrame(next));
    /** @type {Element[]} */
    const here = [];
    added.push(here);
    for (let turn = 0; turn < pieces && frame < 60; turn += 1) {
      const post = posts[(frame * pieces + turn) % posts.length];
      const one = /** @type {Element} */ (post.firstElementChild?.cloneNode(true));
      post.append(one);
      if (stay === 0) one.remove();
      else here.push(one);
    }
    added[frame - stay]?.forEach((one) => one.remove());
  }
  const time = performance.now() - start;
  await new Promise((next) => setTimeout(next, 500));
  return { time, long: long.length };
}

/** In the content script's world: times every frame's work from now on, and counts the timers that wait. What calls our
 *  work has a name, or it would count as the driver's. */
const WATCH = `(() => {
  const original = globalThis.requestAnimationFrame;
  globalThis.spent = [];
  globalThis.waiting = new Set();
  const { setTimeout, clearTimeout, setInterval } = globalThis;
  globalThis.setTimeout = (work, wait) => {
    const timer = setTimeout(function waited() {
      globalThis.waiting.delete(timer);
      work();
    }, wait);
    globalThis.waiting.add(timer);
    return timer;
  };
  globalThis.clearTimeout = (timer) => (globalThis.waiting.delete(timer), clearTimeout(timer));
  globalThis.setInterval = (work, wait) => (globalThis.waiting.add(work), setInterval(work, wait));
  globalThis.requestAnimationFrame = (work) => original(function timed(now) {
    const start = performance.now();
    work(now);
    globalThis.spent.push(performance.now() - start);
  });
})()`;

/** How often the feed is played: other processes take the processor away as they please. */
const ROUNDS = 9;

/** A tab in which the feed is played with us. @param {World} world @param {object} config @param {Change} change */
async function playFeed(world, config, change) {
  // A light page of the same site first: its process, and so the profile, outlives the way to the heavy one.
  const tab = await world.open('/messages', config);
  const own = (/** @type {() => Promise<void>} */ work) => ('ownTime' in world.session ? world.session.ownTime(tab, work) : work().then(() => NaN));
  const load = await own(async () => {
    await tab.open('https://x.com/home');
    await world.ready(tab, '[data-testid="sidebarColumn"] [data-testid$="-follow"]', 'go');
    await frames(tab);
    await world.session.content(tab, WATCH);
  });
  /** @type {{time: number, long: number} | undefined} */
  let storms;
  const changes = await own(async () => {
    storms = await tab.evaluate(storm, change);
  });
  /** @type {{spent: number[], timers: number}} */
  const seen = JSON.parse(await world.session.content(tab, 'JSON.stringify({ spent: globalThis.spent, timers: globalThis.waiting.size })'));
  await tab.close();
  return { load, changes, ...seen, time: storms?.time ?? NaN, long: storms?.long ?? NaN };
}

/** @param {World} world @param {World} bare @param {Change} change @param {string} how @param {string} target */
async function feed(world, bare, change, how, target) {
  const config = { heavy: 1000 };
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await playFeed(world, config, change));
  const range = (/** @type {number[]} */ times) => {
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(times, share));
    return Number.isNaN(middle) ? 'only Chromium tells' : `${middle.toFixed(1)} ms, half of ${ROUNDS} rounds ${low.toFixed(1)} to ${high.toFixed(1)}`;
  };
  const spent = rounds.flatMap((round) => round.spent);
  const bares = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const tab = await bare.open('/home', config);
    bares.push(await tab.evaluate(storm, change));
    await tab.close();
  }
  const sum = (/** @type {{long: number}[]} */ all) => all.reduce((sum, { long }) => sum + long, 0);
  const half = (/** @type {{time: number}[]} */ all) => ms(quantile(all.map(({ time }) => time), 0.5));
  row(`feed of 1,000 posts, ${how}: all our script, from the load on`, range(rounds.map(({ load, changes }) => load + changes)), target);
  row('  of it, since the feed changes', range(rounds.map(({ changes }) => changes)), '');
  row('  timers that wait half a second later', `${Math.max(...rounds.map(({ timers }) => timers))}`, '0');
  row('  one batch, p95', spent.length > 0 ? ms(quantile(spent, 0.95)) : 'none', '≤ 4 ms');
  row(`  long tasks in ${ROUNDS} rounds with us, without us`, `${sum(rounds)}, ${sum(bares)}`, 'none added');
  row('  the whole, with us, without us', `${half(rounds)}, ${half(bares)}`, '');
}

/** Presses after hover, count change and re-render. @param {World} world */
async function readiness(world) {
  const tab = await world.open('/i/connect_people');
  const row1 = (/** @type {{id: string}} */ { id }) => `[data-testid="primaryColumn"] [data-testid="${id}-follow"]`;
  let pressed = 0;
  for (const who of STRANGERS.slice(3, 103)) {
    await tab.hover(row1(who));
    await tab.evaluate((turn) => /** @type {any} */ (window).__site.change({ count: turn }), pressed);
    await tab.click(row1(who));
    pressed += 1;
  }
  const tally = JSON.parse(await world.session.content(tab, 'JSON.stringify(globalThis.schoolgate.tally)'));
  row(`presses that found a ready verdict (${tally.pressed})`, `${((100 * tally.ready) / tally.pressed).toFixed(1)} %`, '≥ 99 %');
}

/** @param {string} dist */
function sizes(dist) {
  const wasm = fs.readFileSync(path.join(dist, 'pkg/engine_bg.wasm'));
  row('engine Wasm, raw / gzip', `${Math.round(wasm.length / 1000)} kB / ${Math.round(gzipSync(wasm).length / 1000)} kB`, '≤ 550 / 230 kB');
  const texts = fs.readFileSync(path.join(dist, 'pkg/texts.txt'));
  row('  its texts, in a file beside it, raw / gzip', `${Math.round(texts.length / 1000)} kB / ${Math.round(gzipSync(texts).length / 1000)} kB`, '');
  const files = fs.readdirSync(path.join(dist, 'content'));
  const size = (/** @type {string[]} */ names) => `${(names.reduce((all, file) => all + fs.statSync(path.join(dist, 'content', file)).size, 0) / 1000).toFixed(1)} kB`;
  const besides = /^(composer|editor|files|location|nudge|writing)\.js$/;
  row('content scripts that guard contact', size(files.filter((file) => !besides.test(file))), '≤ 30 kB');
  row('  with those for posts, files and location', size(files), '');
  const packed = path.join(distOf('closed', options.browser), '..');
  const zip = fs.existsSync(packed) && fs.readdirSync(packed).find((file) => file.endsWith(`-${options.browser}.zip`));
  if (zip) row('package', `${Math.round(fs.statSync(path.join(packed, zip)).size / 1024)} KiB`, '≤ 1,024 KiB');
}

const list = await buildList(people(Number(options.persons)));
const dist = distOf('open', options.browser);
const world = await World.start({ browser: options.browser, dist, list });
const bare = await World.start({ browser: options.browser });
// First: the profiler also sees our scripts in other tabs of the same site.
await feed(world, bare, { pieces: 25, stay: 30 }, '3,000 mutations (1,500 pieces come, and go after half a second)', '≤ 20 ms');
await feed(world, bare, { pieces: 50, stay: 0 }, 'twice as many, each piece gone at once', '');
await feed(world, bare, { pieces: 50, stay: 30 }, 'twice as many, gone after half a second', '');
await verdicts(world);
await engine(world);
await readiness(world);
await typing(world, bare, row);
sizes(dist);
await world.close();
await bare.close();
print(`${options.browser}: ${options.persons} persons × ${EACH} identifiers, a list of ${(list.bytes.length / 1e6).toFixed(2)} MB`, table);
process.exit(0);

// @ts-check
// Runs the end-to-end tests in one browser.
//   node run.mjs --browser chromium|firefox [--repeat N] [--only TEXT] [--labels FILE]
// A line for each case, and at the end `N passed, N failed`. Nothing is skipped and nothing is tried twice.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { GRIDS } from './cells/index.mjs';
import { labelSuites } from './lib/labels.mjs';
import { buildList } from './lib/list.mjs';
import { World, distOf } from './lib/world.mjs';

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    repeat: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    labels: { type: 'string' },
  },
});

/** @returns {Promise<import('./lib/suite.mjs').Suite[]>} */
async function load() {
  if (options.labels) return labelSuites(options.labels);
  const files = fs.readdirSync(new URL('tests/', import.meta.url)).filter((file) => file.endsWith('.test.mjs')).sort();
  return (await Promise.all(files.map(async (file) => (await import(`./tests/${file}`)).default))).flat();
}

/** The worlds that several suites share, by build. @type {Map<string, World>} */
const shared = new Map();

/** @param {import('./lib/suite.mjs').Suite} suite @param {import('./lib/list.mjs').List} list */
async function worldFor({ build, own }, list) {
  const start = () => World.start({ browser: options.browser, dist: distOf(build, options.browser), list });
  if (own) return start();
  const world = shared.get(build) ?? (await start());
  shared.set(build, world);
  return world;
}

/** Nothing that was done in a browser may have asked anybody else. @param {string} name @param {World} world */
async function close(name, world) {
  await report(`${name} › asked nothing of anybody else`, async () => {
    const asked = world.foreign();
    if (asked.length > 0) throw new Error(asked.join('\n'));
  });
  await world.close();
}

let passed = 0;
let failed = 0;
const started = Date.now();

/** @param {string} name @param {() => Promise<void>} work */
async function report(name, work) {
  const before = Date.now();
  try {
    await work();
    passed += 1;
    console.log(`ok    ${options.browser} › ${name} (${Date.now() - before} ms)`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${options.browser} › ${name} (${Date.now() - before} ms)\n      ${String(error?.stack ?? error).replaceAll('\n', '\n      ')}`);
  }
}

const suites = (await load()).filter(({ browser }) => !browser || browser === options.browser);
await report('every cell names a test or a reason', async () => {
  const named = (/** @type {string} */ site) => new Set(suites.filter((one) => one.site === site).flatMap(({ cases }) => Object.keys(cases)));
  const empty = options.labels ? [] : Object.entries(GRIDS).flatMap(([site, grid]) => grid.holes(named(site)).map((hole) => `${site}: ${hole}`));
  if (empty.length > 0) throw new Error(`empty cells:\n${empty.join('\n')}`);
});
const list = await buildList();
for (let round = 1; round <= Number(options.repeat); round += 1) {
  for (const suite of suites) {
    const cases = Object.entries(suite.cases).filter(([name]) => `${suite.name} › ${name}`.includes(options.only));
    if (cases.length === 0) continue;
    /** @type {World | undefined} */
    let world;
    await report(`${suite.name} › a browser starts`, async () => {
      world = await worldFor(suite, list);
      world.on = suite.site;
    });
    for (const [name, work] of world ? cases : []) {
      await report(`${suite.name} › ${name}`, () => work(/** @type {World} */ (world)));
      await world?.tidy();
    }
    // What the next suite in this browser finds is not known.
    if (world) world.answered = true;
    if (suite.own && world) await close(suite.name, world);
  }
}
for (const [build, world] of shared) await close(`${build} build`, world);
console.log(`${options.browser}: ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

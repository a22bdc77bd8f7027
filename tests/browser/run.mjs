// @ts-check
// Runs the end-to-end tests in one browser.
//   node run.mjs --browser chromium|firefox [--lanes N] [--repeat N] [--only TEXT] [--labels FILE]
// A line for each case, and at the end `N passed, N failed`. Nothing is skipped and nothing is tried twice.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { GRIDS } from './cells/index.mjs';
import { labelSuites } from './lib/labels.mjs';
import { Lane, partsOf } from './lib/lane.mjs';
import { buildList } from './lib/list.mjs';
import { Report } from './lib/report.mjs';

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    lanes: { type: 'string', default: '1' },
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

const report = new Report(options.browser);
const suites = (await load()).filter(({ browser }) => !browser || browser === options.browser);
await report.of('every cell names a test or a reason', async () => {
  const named = (/** @type {string} */ site) => new Set(suites.filter((one) => one.site === site).flatMap(({ cases }) => Object.keys(cases)));
  const empty = options.labels ? [] : Object.entries(GRIDS).flatMap(([site, grid]) => grid.holes(named(site)).map((hole) => `${site}: ${hole}`));
  if (empty.length > 0) throw new Error(`empty cells:\n${empty.join('\n')}`);
});
const list = await buildList();
const rounds = Array.from({ length: Number(options.repeat) }, () => suites);
const parts = partsOf(rounds.flat(), options.only);
const lanes = Array.from({ length: Number(options.lanes) }, () => new Lane(options.browser, list, report));
const together = parts.filter(({ suite }) => !suite.alone);
await Promise.all(lanes.map((lane) => lane.work(together)));
await Promise.all(lanes.map((lane) => lane.close()));
// What changes the whole machine has it to itself.
const last = new Lane(options.browser, list, report);
await last.work(parts.filter(({ suite }) => suite.alone));
await last.close();
process.exit(report.close() ? 0 : 1);

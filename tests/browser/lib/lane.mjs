// @ts-check
// Several browsers at once: each lane has its own, and takes the next part as soon as it is free.
import { World, distOf } from './world.mjs';

/** Most cases of a part: few enough that no lane waits long for the last. */
const CASES = 20;

/** @typedef {{suite: import('./suite.mjs').Suite, cases: [string, import('./suite.mjs').Case][]}} Part */

/** What lanes take from: a suite that has a browser to itself stays whole. @param {import('./suite.mjs').Suite[]} suites
 *  @param {string} only a part of the names wanted @returns {Part[]} */
export function partsOf(suites, only) {
  return suites.flatMap((suite) => {
    const cases = Object.entries(suite.cases).filter(([name]) => `${suite.name} › ${name}`.includes(only));
    const size = suite.own || suite.alone ? cases.length : CASES;
    return Array.from({ length: Math.ceil(cases.length / (size || 1)) }, (_, at) => ({ suite, cases: cases.slice(at * size, (at + 1) * size) }));
  });
}

export class Lane {
  /** The worlds that several suites share, by build. @type {Map<string, World>} */
  #shared = new Map();

  /** @param {string} browser @param {import('./list.mjs').List} list @param {import('./report.mjs').Report} report */
  constructor(browser, list, report) {
    this.browser = browser;
    this.list = list;
    this.report = report;
  }

  /** Takes part after part until none is left. @param {Part[]} parts taken from its front */
  async work(parts) {
    for (let part = parts.shift(); part; part = parts.shift()) await this.#play(part);
  }

  /** @param {Part} part */
  async #play({ suite, cases }) {
    /** @type {World | undefined} */
    let world;
    await this.report.of(`${suite.name} › a browser starts`, async () => {
      world = await this.#worldFor(suite);
      world.on = suite.site;
    });
    for (const [name, play] of world ? cases : []) {
      const passed = await this.report.of(`${suite.name} › ${name}`, () => play(/** @type {World} */ (world)));
      await world?.tidy(passed);
    }
    // What the next suite in this browser finds is not known.
    if (world) world.answered = true;
    if (suite.own && world) await this.#end(suite.name, world);
  }

  /** @param {import('./suite.mjs').Suite} suite */
  async #worldFor({ build, own }) {
    const start = () => World.start({ browser: this.browser, dist: distOf(build, this.browser), list: this.list });
    if (own) return start();
    const world = this.#shared.get(build) ?? (await start());
    this.#shared.set(build, world);
    return world;
  }

  /** Nothing that was done in a browser may have asked anybody else. @param {string} name @param {World} world */
  async #end(name, world) {
    await this.report.of(`${name} › asked nothing of anybody else`, async () => {
      const asked = world.foreign();
      if (asked.length > 0) throw new Error(asked.join('\n'));
    });
    await world.close();
  }

  /** Ends the browsers that suites shared. */
  async close() {
    for (const [build, world] of this.#shared) await this.#end(`${build} build`, world);
    this.#shared.clear();
  }
}

// @ts-check
// Every cell of place × action × press × outcome that can happen on a site, played.
import assert from 'node:assert/strict';
import { GRIDS } from '../cells/index.mjs';
import { did, events, forget } from '../lib/check.mjs';
import { choose, dialog, dialogNow } from '../lib/dialog.mjs';
import { suite } from '../lib/suite.mjs';

/** @param {import('../driver/index.mjs').Tab} tab @param {string} press @param {string} target */
async function pressOn(tab, press, target) {
  if (press === 'click') return tab.click(target);
  if (press === 'touch') return tab.tap(target);
  await tab.focus(target);
  return tab.press(press === 'Space' ? ' ' : press);
}

/** @param {import('../cells/grid.mjs').Grid} grid @param {import('../cells/grid.mjs').Cell} cell */
function play(grid, { place, press, outcome }) {
  const { who, ready, answer, does, config } = grid.outcomes[outcome];
  return async (/** @type {import('../lib/world.mjs').World} */ world) => {
    await world.fresh();
    const tab = await world.open(place.path(who), { ...config, ...place.config?.(who) });
    await place.prepare?.(tab, who);
    const target = place.target(who);
    await world.ready(tab, place.judged ?? target, ready);
    await forget(tab);
    await pressOn(tab, press, target);
    if (answer) {
      await dialog(tab);
      await did(tab, []);
      if (answer !== 'stop') world.answered = true;
      await choose(tab, answer);
      await world.ask({ kind: 'status', address: null });
    }
    await did(tab, does ? [place.act(who)] : []);
    if (!answer) await untouched(tab);
  };
}

/** The press of a stranger is the browser's own, undelayed. @param {import('../driver/index.mjs').Tab} tab */
async function untouched(tab) {
  assert.equal(await dialogNow(tab), null);
  const seen = await events(tab);
  assert.deepEqual(seen.filter(({ trusted, kind }) => !trusted && kind !== 'selectstart'), [], 'nothing was replayed');
  const presses = seen.filter(({ kind }) => kind === 'click' || kind === 'keydown');
  assert.ok(presses.length > 0, 'the page saw the press itself');
}

/** The matrix of one site. @param {[site: string, grid: import('../cells/grid.mjs').Grid]} entry */
function matrix([site, grid]) {
  const tests = [...grid.cells()].filter(({ test }) => test);
  return suite(`matrix of ${site}`, { site }, Object.fromEntries(tests.map((cell) => [String(cell.test), play(grid, cell)])));
}

export default Object.entries(GRIDS).map(matrix);

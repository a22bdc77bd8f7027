// @ts-check
// Pages move under us: nodes are used again for other people, rows scroll, routes change without a load.
import assert from 'node:assert/strict';
import { PUPILS, STRANGERS } from '../pages/cast.mjs';
import { acts, did, frames } from '../lib/check.mjs';
import { choose, dialog, dialogNow } from '../lib/dialog.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL] = PUPILS;
const [STRANGER] = STRANGERS;
const SIDE = '[data-testid="sidebarColumn"]';
const FOLLOW = (/** @type {{id: string}} */ { id }) => `${SIDE} [data-testid="${id}-follow"]`;

/** In the page: makes the cell of one person another's, node by node, as React does when it uses a row again. */
function recycle(/** @type {{from: any, to: any}} */ { from, to }) {
  const cell = document.querySelector(`[data-testid="sidebarColumn"] [data-testid="${from.id}-follow"]`)?.closest('[data-testid="UserCell"]');
  if (!cell) throw new Error('no such cell');
  const words = (/** @type {string} */ text) =>
    text.replaceAll(from.handle, to.handle).replaceAll(from.id, to.id).replaceAll(from.name, to.name);
  for (const element of [cell, ...cell.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) if (words(value) !== value) element.setAttribute(name, words(value));
    for (const child of element.childNodes) if (child.nodeType === 3) child.nodeValue = words(child.nodeValue ?? '');
  }
}

export default suite('nodes', {}, {
  'a stranger\'s button becomes a pupil\'s: the pupil is judged': async (world) => {
    await world.reset();
    const tab = await world.open('/home');
    await world.ready(tab, FOLLOW(STRANGER), 'go');
    await tab.evaluate(recycle, { from: STRANGER, to: PUPILS[1] });
    await tab.click(FOLLOW(PUPILS[1]));
    await dialog(tab);
    assert.deepEqual(await acts(tab), []);
    await choose(tab, 'stop');
    await did(tab, []);
  },

  'a pupil\'s button becomes a stranger\'s: no question': async (world) => {
    await world.reset();
    const tab = await world.open('/home');
    await world.ready(tab, FOLLOW(PUPIL), 'ask');
    await tab.evaluate(recycle, { from: PUPIL, to: STRANGERS[9] });
    await tab.click(FOLLOW(STRANGERS[9]));
    await tab.until('the page to act', () => /** @type {any} */ (window).__acts.length > 0);
    await frames(tab);
    assert.equal(await dialogNow(tab), null);
  },

  'a button that changes while the dialog is open is not pressed': async (world) => {
    await world.reset();
    const tab = await world.open('/home');
    await world.ready(tab, FOLLOW(PUPIL), 'ask');
    await tab.click(FOLLOW(PUPIL));
    await dialog(tab);
    await tab.evaluate(recycle, { from: PUPIL, to: STRANGERS[9] });
    await choose(tab, 'anyway');
    await world.ask({ kind: 'status', address: null });
    await did(tab, []);
  },

  'what is off, or the hidden twin of a button, is no candidate; what is only hidden is': async (world) => {
    await world.reset();
    const tab = await world.open('/home');
    /** Attributes of the cell around the button, and of the button. @type {[Record<string, string>, Record<string, string>, string | null][]} */
    const rows = [
      [{}, {}, 'ask'],
      [{ 'aria-disabled': 'true' }, {}, null],
      [{ 'aria-disabled': 'false' }, {}, 'ask'],
      [{ inert: '' }, {}, null],
      [{}, { 'aria-disabled': 'true' }, null],
      [{}, { disabled: '' }, null],
      [{ 'aria-hidden': 'true' }, {}, 'ask'],
      [{}, { tabindex: '-1' }, 'ask'],
      [{ 'aria-hidden': 'true' }, { tabindex: '-1' }, null],
    ];
    for (const [around, own, verdict] of rows) {
      await world.ready(tab, FOLLOW(PUPIL), 'ask');
      const set = (/** @type {any} */ { around, own, selector, put }) => {
        const button = document.querySelector(selector);
        for (const [element, values] of [[button.closest('[data-testid="UserCell"]').parentElement, around], [button, own]]) {
          for (const name in values) put ? element.setAttribute(name, values[name]) : element.removeAttribute(name);
        }
      };
      await tab.evaluate(set, { around, own, selector: FOLLOW(PUPIL), put: true });
      assert.equal(await world.verdict(tab, FOLLOW(PUPIL)), verdict, JSON.stringify([around, own]));
      await tab.evaluate(set, { around, own, selector: FOLLOW(PUPIL), put: false });
    }
  },

  'rows that are used again while scrolling': async (world) => {
    await world.reset();
    const tab = await world.open('/i/connect_people');
    const row = (/** @type {{id: string}} */ { id }) => `[data-testid="primaryColumn"] [data-testid="${id}-follow"]`;
    await world.ready(tab, row(PUPIL), 'ask');
    await tab.evaluate(() => scrollTo(0, 9000));
    const far = STRANGERS[98];
    await world.ready(tab, row(far), 'go');
    await tab.click(row(far));
    await did(tab, [`follow ${far.handle}`]);
    await tab.evaluate(() => scrollTo(0, 0));
    await world.ready(tab, row(PUPIL), 'ask');
    await tab.click(row(PUPIL));
    await choose(tab, 'stop');
    await did(tab, [`follow ${far.handle}`]);
  },

  'routes that change without a load': async (world) => {
    await world.reset();
    const tab = await world.open('/home');
    const visit = (/** @type {string} */ path) => tab.evaluate((to) => /** @type {any} */ (window).__site.go(to), path);
    const button = (/** @type {{id: string}} */ { id }) => `[data-testid="primaryColumn"] [data-testid="${id}-follow"]`;
    for (const [who, verdict] of /** @type {const} */ ([[STRANGERS[20], 'go'], [PUPIL, 'ask'], [STRANGERS[21], 'go'], [PUPILS[1], 'ask']])) {
      await visit(`/${who.handle}`);
      await world.ready(tab, button(who), verdict);
    }
    await tab.click(button(PUPILS[1]));
    await choose(tab, 'stop');
    await did(tab, []);
  },

  'a count that changes keeps the verdict ready': async (world) => {
    await world.reset();
    const tab = await world.open(`/${PUPIL.handle}`);
    const button = `[data-testid="primaryColumn"] [data-testid="${PUPIL.id}-follow"]`;
    await world.ready(tab, button, 'ask');
    await tab.evaluate(() => /** @type {any} */ (window).__site.change({ unrelated: 1 }));
    await frames(tab);
    assert.equal(await world.verdict(tab, button), 'ask');
  },
});

// @ts-check
// The first day: the toolbar button without a list and with a locked one, a warning to try out, large
// letters.
import assert from 'node:assert/strict';
import { until } from '../driver/index.mjs';
import { PUPILS } from '../pages/cast.mjs';
import { did } from '../lib/check.mjs';
import { choose, dialog, gone, listening } from '../lib/dialog.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL] = PUPILS;
const PROFILE = `https://x.com/${PUPIL.handle}`;
const FOLLOW = `[data-testid="primaryColumn"] [data-testid="${PUPIL.id}-follow"]`;

/** @typedef {import('../lib/world.mjs').World} World */

/** Waits until the toolbar button says something. @param {World} world @param {RegExp} words */
const says = (world, words) => until(`the button to say ${words}`, async () => words.test(await world.toolbarTitle(PROFILE)));

/** What the page for practice says of an answer. @param {import('../driver/index.mjs').Tab} tab @param {RegExp} words */
const told = (tab, words) => until(`the page to say ${words}`, async () => words.test(await tab.evaluate(() => document.querySelector('[data-name=live]')?.textContent ?? '')));

/** Whether all of the dialog is in view, or can be scrolled into it, and nothing runs out at the side. */
function fits() {
  const box = document.querySelector('[data-schoolgate]')?.shadowRoot?.querySelector('dialog[open]');
  if (!box) return null;
  const { left, right, top, bottom } = box.getBoundingClientRect();
  const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const out = (/** @type {DOMRect} */ one) => one.left < left - 0.5 || one.right > right + 0.5;
  const wide = [...box.querySelectorAll('*')].filter((one) => out(one.getBoundingClientRect())).map((one) => one.localName);
  return { inside, wide };
}

export default suite('first day', { own: true }, {
  'the toolbar button says that there is no list, and that the list is locked': async (world) => {
    await world.reset();
    await world.open(`/${PUPIL.handle}`);
    await says(world, /protected/i);
    await world.ask({ kind: 'forget' });
    await says(world, /no valid list/i);
    const { list } = await world.ask({ kind: 'import' }, world.list?.bytes);
    await world.ask({ kind: 'trustSigner', words: list.signerWords });
    await says(world, /locked/i);
    await world.reset();
    await says(world, /protected/i);
  },

  'a warning is tried out: answered with the pointer, and by the keyboard': async (world) => {
    await world.ask({ kind: 'forget' });
    const tab = await world.own('www/practice.html');
    await tab.until('the page to be ready', () => document.body.dataset.state === 'ready');
    await tab.click('[data-name=follow]');
    const { choices, focused, title } = await dialog(tab);
    assert.equal(focused, choices[0], 'the safe choice has the focus');
    assert.match(title, /follow/);
    await choose(tab, 'stop');
    await told(tab, /Don.t follow/);
    await tab.focus('[data-name=follow]');
    await tab.press('Enter');
    await listening(tab);
    await tab.press('Escape');
    await gone(tab);
    await told(tab, /Don.t follow/);
    await world.reset();
  },

  'two questions one after the other, in the same place: each is answered by one press': async (world) => {
    const tab = await world.own('www/practice.html');
    await tab.until('the page to be ready', () => document.body.dataset.state === 'ready');
    await tab.evaluate(() => {
      const { paint } = /** @type {any} */ (globalThis).schoolgate;
      const { ask } = paint;
      paint.ask = (/** @type {object} */ question) => {
        const first = ask(question);
        ask(question).then((/** @type {string} */ choice) => (/** @type {any} */ (window).__second = choice));
        return first;
      };
    });
    await tab.click('[data-name=follow]');
    await listening(tab);
    const { x, y } = await tab.until('the way on', () => {
      const way = document.querySelector('[data-schoolgate]')?.shadowRoot?.querySelector('dialog[open] button[value="stop"]');
      const box = way?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await tab.clickAt(x, y);
    await told(tab, /Don.t follow/);
    await tab.evaluate(() => void (/** @type {any} */ (window).__dialogSince = undefined));
    await listening(tab);
    await tab.clickAt(x, y);
    await gone(tab);
    assert.equal(await tab.evaluate(() => /** @type {any} */ (window).__second), 'stop');
  },

  'on a screen of half the size, as with letters of 200 %, nothing is cut off': async (world) => {
    const tab = await world.open(`/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW, 'ask');
    await tab.click(FOLLOW);
    await dialog(tab);
    await tab.resize(640, 450);
    await tab.until('the folds to open', () => {
      const folds = [...(document.querySelector('[data-schoolgate]')?.shadowRoot?.querySelectorAll('details') ?? [])];
      for (const fold of folds) fold.open = true;
      return folds.length > 0;
    });
    assert.deepEqual(await tab.evaluate(fits), { inside: true, wide: [] });
    await tab.resize(320, 450);
    assert.deepEqual(await tab.evaluate(fits), { inside: true, wide: [] });
    await choose(tab, 'stop');
    await did(tab, []);
  },
});

// @ts-check
// While the dialog is open the page sees nothing of it and loses nothing to it.
import assert from 'node:assert/strict';
import { PUPILS } from '../pages/cast.mjs';
import { did, events, forget, frames, sawNo } from '../lib/check.mjs';
import { choose, dialog, dialogNow, gone, listening } from '../lib/dialog.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL] = PUPILS;
const FOLLOW = `[data-testid="${PUPIL.id}-follow"]`;
/** Everything that a person can cause in our dialog. */
const ANY = /^(key|pointer|mouse|click|dblclick|focus|blur|input|beforeinput|copy|cut|paste|composition|touch|select|change|submit|close|cancel|toggle|contextmenu)/;

/** Opens something of the page's, presses Follow in it, plays in the dialog, and looks whether it is still open.
 *  @param {import('../lib/world.mjs').World} world @param {string} path @param {string} within selector of what must stay
 *  @param {(tab: import('../driver/index.mjs').Tab) => Promise<void>} open @param {string} [target] */
async function stays(world, path, within, open, target = `${within} ${FOLLOW}`) {
  await world.reset();
  const tab = await world.open(path);
  await open(tab);
  await world.ready(tab, target, 'ask');
  await tab.click(target);
  await listening(tab);
  await frames(tab);
  await forget(tab);
  await tab.press('Tab');
  await tab.press('Tab', ['Shift']);
  await tab.type('abc');
  await tab.page.mouse.move(5, 5);
  await tab.clickAt(5, 5);
  await frames(tab);
  assert.ok(await dialogNow(tab), 'a press beside the dialog does not close it');
  await sawNo(tab, ANY);
  await choose(tab, 'stop');
  await did(tab, []);
  assert.ok(await tab.evaluate((selector) => !!document.querySelector(selector), within), `${within} is still open`);
  return tab;
}

export default suite('sealed', {}, {
  'the page sees no key, pointer or focus event': async (world) => {
    await world.reset();
    const tab = await world.open(`/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW, 'ask');
    await tab.click(FOLLOW);
    await listening(tab);
    await forget(tab);
    for (const key of ['Tab', 'ArrowDown', 'a', 'Backspace']) await tab.press(key);
    await tab.press('c', ['Control']);
    await sawNo(tab, ANY);
    await tab.press('Escape');
    await gone(tab);
    await frames(tab);
    // Where the pointer is by then, the browser tells the page again.
    await sawNo(tab, /^(key|focus|blur|(pointer|mouse)(down|up)|click|input|copy|submit|close|cancel)/);
  },

  'a modal of the page stays open': (world) =>
    stays(world, '/example/status/12/likes', '[data-testid="likersDialog"]', async () => {}).then(() => {}),

  'Esc in the dialog does not close the modal below': async (world) => {
    await world.reset();
    const tab = await world.open('/example/status/12/likes');
    const target = `[data-testid="likersDialog"] ${FOLLOW}`;
    await world.ready(tab, target, 'ask');
    await tab.click(target);
    await listening(tab);
    await tab.press('Escape');
    await gone(tab);
    await frames(tab);
    assert.ok(await tab.evaluate(() => !!document.querySelector('[data-testid="likersDialog"]')));
  },

  'a menu of the page stays open': async (world) => {
    await stays(
      world,
      '/home',
      '[role="menu"]',
      (tab) => tab.click(`article:has(a[href="/${PUPIL.handle}"]) [data-testid="caret"]`),
      '[role="menuitem"]:first-child',
    );
  },

  'a hover card stays open': async (world) => {
    await stays(world, '/home', '[data-testid="HoverCard"]', async (tab) => {
      await tab.hover(`[data-testid="primaryColumn"] a.name[href="/${PUPIL.handle}"]`);
      await tab.place(`[data-testid="HoverCard"] ${FOLLOW}`);
    });
  },

  'continuing works inside a modal': async (world) => {
    await world.reset();
    const tab = await world.open('/example/status/12/likes');
    const target = `[data-testid="likersDialog"] ${FOLLOW}`;
    await world.ready(tab, target, 'ask');
    await tab.click(target);
    await choose(tab, 'anyway');
    await did(tab, [`follow ${PUPIL.handle}`]);
  },

  'the focus goes back to what was pressed': async (world) => {
    await world.reset();
    const tab = await world.open(`/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW, 'ask');
    await tab.focus(FOLLOW);
    await tab.press('Enter');
    await dialog(tab);
    await choose(tab, 'stop');
    const on = await tab.evaluate(() => document.activeElement?.getAttribute('data-testid'));
    assert.equal(on, `${PUPIL.id}-follow`);
  },

  'the release of the key that answered is not the page\'s': async (world) => {
    await world.reset();
    const tab = await world.open(`/${PUPIL.handle}`, { era: 'div' });
    await world.ready(tab, FOLLOW, 'ask');
    await tab.focus(FOLLOW);
    await tab.press('Enter');
    await listening(tab);
    await forget(tab);
    await tab.down('Enter');
    await gone(tab);
    await tab.up('Enter');
    await frames(tab);
    await sawNo(tab, /^key/);
    await did(tab, []);
    assert.deepEqual((await events(tab)).filter(({ kind }) => kind === 'click'), []);
  },
});

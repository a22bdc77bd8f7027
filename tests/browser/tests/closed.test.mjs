// @ts-check
// The shipped build, whose dialog no page and no test can look into: driven by keyboard, judged by what the page
// saw and did.
import assert from 'node:assert/strict';
import { PUPILS, STAFF, STRANGERS } from '../pages/cast.mjs';
import { did, forget, frames, sawNo } from '../lib/check.mjs';
import { closed, layer, layers, words } from '../lib/closed.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL] = PUPILS;
const [STRANGER] = STRANGERS;
const FOLLOW = (/** @type {{id: string}} */ { id }) => `[data-testid="primaryColumn"] [data-testid="${id}-follow"]`;

/** Opens a page and presses by keyboard on a flagged person. @param {import('../lib/world.mjs').World} world
 *  @param {string} [key] */
async function asked(world, key = 'Enter') {
  await world.reset();
  const tab = await world.open(`/${PUPIL.handle}`);
  await world.ready(tab, FOLLOW(PUPIL), 'ask');
  await tab.focus(FOLLOW(PUPIL));
  await forget(tab);
  await tab.press(key);
  await layer(tab);
  return tab;
}

export default suite('closed build', { build: 'closed' }, {
  'Esc stops': async (world) => {
    const tab = await asked(world);
    const seen = await words(world, tab);
    assert.equal(seen?.choices[0], 'stop');
    await tab.press('Escape');
    await closed(tab);
    await did(tab, []);
    await sawNo(tab, /^click/);
  },

  'Enter on the safe choice stops': async (world) => {
    const tab = await asked(world);
    await tab.press('Enter');
    await closed(tab);
    await did(tab, []);
    await sawNo(tab, /^click/);
  },

  'opened by Space, the safe choice by Space': async (world) => {
    const tab = await asked(world, ' ');
    await tab.press(' ');
    await closed(tab);
    await did(tab, []);
    await sawNo(tab, /^click/);
  },

  'the next way on continues, once': async (world) => {
    const tab = await asked(world);
    await tab.press('Tab');
    await tab.press('Enter');
    await closed(tab);
    await did(tab, [`follow ${PUPIL.handle}`]);
  },

  'a held Enter neither answers nor dismisses': async (world) => {
    await world.reset();
    const tab = await world.open(`/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW(PUPIL), 'ask');
    await tab.focus(FOLLOW(PUPIL));
    await tab.hold('Enter', 10);
    await layer(tab);
    await tab.hold('Enter', 10);
    await tab.up('Enter');
    await frames(tab);
    assert.equal(await layers(tab), 1);
    await did(tab, []);
    await tab.press('Escape');
    await closed(tab);
  },

  'a message by Enter, stopped': async (world) => {
    await world.reset();
    const tab = await world.open(`/i/chat/${STAFF.id}-${PUPIL.id}`);
    const editor = '[data-testid="dm-composer-textarea"]';
    await world.ready(tab, editor, 'ask');
    await tab.focus(editor);
    await tab.type('hello');
    await tab.press('Enter');
    await layer(tab);
    await tab.press('Escape');
    await closed(tab);
    await did(tab, []);
    assert.equal(await tab.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea')).value), 'hello');
  },

  'the root is closed and the host bears no name': async (world) => {
    const tab = await asked(world);
    const host = await tab.evaluate(() => {
      const found = [...document.documentElement.children].find((one) => one.tagName === 'DIV');
      return { root: found?.shadowRoot ?? null, names: [...(found?.attributes ?? [])].map(({ name }) => name), inside: found?.childNodes.length };
    });
    assert.deepEqual(host, { root: null, names: ['style'], inside: 0 });
    await tab.press('Escape');
    await closed(tab);
  },

  'a stranger by Enter': async (world) => {
    const tab = await world.open(`/${STRANGER.handle}`);
    await world.ready(tab, FOLLOW(STRANGER), 'go');
    await tab.focus(FOLLOW(STRANGER));
    await tab.press('Enter');
    await did(tab, [`follow ${STRANGER.handle}`]);
    assert.equal(await layers(tab), 0);
  },
});

// @ts-check
// Storage that takes nothing, hangs, or holds only half; and what the toolbar button says when nobody is behind it.
import assert from 'node:assert/strict';
import { until } from '../driver/index.mjs';
import { PUPILS } from '../pages/cast.mjs';
import { did } from '../lib/check.mjs';
import { choose } from '../lib/dialog.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL] = PUPILS;
const ADDRESS = `https://x.com/${PUPIL.handle}`;
const FOLLOW = `[data-testid="primaryColumn"] [data-testid="${PUPIL.id}-follow"]`;

/** @typedef {import('../lib/world.mjs').World} World @typedef {import('../driver/index.mjs').Tab} Tab */

/** Opens the pupil's profile; and a page of ours, which stands where the background's records are.
 *  @param {World} world */
async function start(world) {
  await world.reset();
  const tab = await world.open(`/${PUPIL.handle}`);
  await world.ready(tab, FOLLOW, 'ask');
  await says(world, /protected/i);
  const own = await world.own('www/options.html');
  await tab.front();
  return { tab, own };
}

/** @param {World} world @param {RegExp} words */
const says = (world, words) => until(`the button to say ${words}`, async () => words.test(await world.toolbarTitle(ADDRESS)));

/** With storage that works all is as before. @param {World} world @param {Tab} tab */
async function isItself(world, tab) {
  await world.reset();
  await tab.open(ADDRESS);
  await world.ready(tab, FOLLOW, 'ask');
  await says(world, /protected/i);
}

/** `open`: it is of a later version then, and nothing of ours opens it. @param {Tab} own @param {'open' | 'deleteDatabase'} what */
const database = (own, what) =>
  own.evaluate((what) => new Promise((done, fail) => {
    const asked = what === 'open' ? indexedDB.open('schoolgate', 2) : indexedDB.deleteDatabase('schoolgate');
    asked.onsuccess = () => done(asked.result?.close());
    asked.onerror = fail;
  }), what);

/** Keeps the records busy, so that nobody else gets at them, until the page closes. @param {Tab} own */
const occupy = (own) =>
  own.evaluate(() => new Promise((done) => {
    const opening = indexedDB.open('schoolgate', 1);
    opening.onsuccess = () => {
      const records = opening.result.transaction('records', 'readwrite').objectStore('records');
      const again = () => {
        records.get('nothing').onsuccess = again;
        done(undefined);
      };
      again();
    };
  }));

export default suite('storage', { own: true }, {
  'storage that takes nothing: the warning still comes, and the toolbar says so': async (world) => {
    const { tab, own } = await start(world);
    const epoch = () => world.session.content(tab, 'schoolgate.observe.plan().epoch');
    const before = await epoch();
    await database(own, 'open');
    try {
      await tab.click(FOLLOW);
      await choose(tab, 'outside');
      await did(tab, [`follow ${PUPIL.handle}`]);
      // The answer lets the page ask anew what to look for, and that orders the button as well.
      await until('the page to have asked anew', async () => (await epoch()) !== before);
      assert.match(await world.toolbarTitle(ADDRESS), /cannot be kept/);
      assert.equal((await world.ask({ kind: 'forget' })).kind, 'denied');
    } finally {
      await database(own, 'deleteDatabase');
    }
    await isItself(world, tab);
  },

  'storage that hangs: the warning still comes, and the toolbar says so': async (world) => {
    const { tab, own } = await start(world);
    await occupy(own);
    await tab.click(FOLLOW);
    await choose(tab, 'stop');
    await did(tab, []);
    await says(world, /cannot be kept/);
    await own.close();
    await isItself(world, tab);
  },

  'storage that takes only some of what belongs together keeps none of it': async (world) => {
    const { own } = await start(world);
    const records = () =>
      own.evaluate(() => new Promise((done) => {
        const opening = indexedDB.open('schoolgate', 1);
        opening.onsuccess = () => {
          const names = opening.result.transaction('records').objectStore('records').getAllKeys();
          names.onsuccess = () => done([names.result.join(), opening.result.close()][0]);
        };
      }));
    const before = await records();
    assert.match(String(before), /list/i);
    const keeping = own.evaluate(async () => {
      const { perform } = await import(/** @type {any} */ ('/platform.js'));
      const save = (/** @type {string} */ record, /** @type {any} */ bytes) => ({ kind: 'save', record, bytes });
      // What cannot be copied cannot be kept.
      return perform([{ kind: 'erase', record: 'list' }, save('one', new Uint8Array(1)), save('two', () => {})]).then(() => 'kept', () => 'not kept');
    });
    assert.equal(await keeping, 'not kept');
    assert.equal(await records(), before);
  },

  'a background that cannot start: no tab goes on saying that it is protected': async (world) => {
    const { tab, own } = await start(world);
    await database(own, 'open');
    try {
      await world.session.killBackground();
      await tab.click(FOLLOW);
      await did(tab, [`follow ${PUPIL.handle}`]);
      await until('no word of protection', async () => !/protected/i.test(await world.toolbarTitle(ADDRESS)));
      assert.equal(await world.session.content(tab, 'schoolgate.tally.letGo'), 1);
    } finally {
      await database(own, 'deleteDatabase');
    }
    await isItself(world, tab);
  },

  'a background that has just started, and everything deleted: no tab says that it is protected': async (world) => {
    await start(world);
    await world.session.killBackground();
    await world.ask({ kind: 'forget' });
    await until('no word of protection', async () => !/protected/i.test(await world.toolbarTitle(ADDRESS)));
  },
});

// @ts-check
// Photos dropped or pasted into a page: asked about like those that are chosen, and handed on by the like of the event.
import assert from 'node:assert/strict';
import { until } from '../driver/index.mjs';
import { did, events } from '../lib/check.mjs';
import { choose, dialog } from '../lib/dialog.mjs';
import { BOX, INPUT, ZONE, bytesOf, given, neverSaw, photo, samePixels, writtenAt } from '../lib/photos.mjs';
import { suite } from '../lib/suite.mjs';

/** @typedef {import('../lib/world.mjs').World} World */

/** In the page. @param {string} selector */
const shows = (selector) => !!document.querySelector(selector);

/** Drops files on the page's drop zone. @param {World} world @param {string[]} names */
async function dropped(world, ...names) {
  const tab = await world.open('/i/attach');
  await world.session.drop(tab, ZONE, names.map(photo));
  return tab;
}

export default suite('photo drop', {}, {
  'a drop: without the place, once': async (world) => {
    const tab = await dropped(world, 'synth_gps.png');
    await choose(tab, 'removePlace');
    await did(tab, ['drop synth_gps.png']);
    const [[file], ...more] = await given(tab, 'drop');
    assert.deepEqual([file.type, more], ['image/png', []]);
    // What Firefox drops is made by its driver, in the year 2001.
    assert.equal(file.lastModified, world.kind === 'firefox' ? 1e12 : writtenAt('synth_gps.png'));
    await neverSaw(tab, 'synth_gps.png');
    assert.ok(await samePixels(tab, file.bytes, bytesOf('synth_gps.png').toString('base64'), file.type), 'the same pixels');
  },

  'a drop: not at all, and the page knows that it left': async (world) => {
    const tab = await dropped(world, 'synth_gps.jpg');
    await tab.until('the page to show where the file would go', shows, `${ZONE}[data-over="true"]`);
    await choose(tab, 'stop');
    await tab.until('the drop zone to be as before', shows, `${ZONE}[data-over="false"]`);
    await did(tab, []);
    await neverSaw(tab, 'synth_gps.jpg');
  },

  'a drop: as it is, and one without a place': async (world) => {
    const tab = await dropped(world, 'synth_gps.jpg');
    await choose(tab, 'attachAsIs');
    await did(tab, ['drop synth_gps.jpg']);
    await world.session.drop(tab, ZONE, [photo('synth_clean.webp')]);
    await did(tab, ['drop synth_gps.jpg', 'drop synth_clean.webp']);
  },

  'a drop: another zone has come in its place': async (world) => {
    const tab = await dropped(world, 'synth_gps.jpg');
    await dialog(tab);
    await tab.evaluate((zone) => document.querySelector(zone)?.replaceWith(document.createElement('div')), ZONE);
    await choose(tab, 'removePlace');
    await until('the page to see the drop', async () => (await given(tab, 'drop on window')).length === 1);
    await neverSaw(tab, 'synth_gps.jpg');
  },

  'a paste: once, and without a place': async (world) => {
    const tab = await world.open('/i/attach');
    await world.session.paste(tab, BOX, [photo('synth_gps.png')]);
    // Chromium itself hands on pixels alone: there is nothing to ask, and the picture goes on by our likeness of the paste.
    if (world.kind === 'firefox') await choose(tab, 'removePlace');
    await did(tab, [world.kind === 'firefox' ? 'paste synth_gps.png' : 'paste image.png']);
    const [[file], ...more] = await given(tab, 'paste');
    assert.deepEqual([file.type, more], ['image/png', []]);
    await neverSaw(tab, 'synth_gps.png');
    assert.ok(await samePixels(tab, file.bytes, bytesOf('synth_gps.png').toString('base64'), file.type), 'the same pixels');
    const trusted = (await events(tab)).filter(({ kind }) => kind === 'paste').map((event) => event.trusted);
    assert.deepEqual(trusted, [false], 'our likeness alone');
  },

  'a drop on an input: its own way': async (world) => {
    const tab = await world.open('/i/attach');
    await world.session.drop(tab, INPUT, [photo('synth_gps.jpg')]);
    await choose(tab, 'removePlace');
    await did(tab, ['attach synth_gps.jpg']);
    await neverSaw(tab, 'synth_gps.jpg');
  },

  'pasted words are left alone': async (world) => {
    const tab = await world.open('/i/attach');
    await tab.focus(BOX);
    await tab.type('words');
    await tab.press('a', ['Control']);
    await tab.press('x', ['Control']);
    await tab.press('v', ['Control']);
    await tab.until('the words', (box) => document.querySelector(box)?.textContent === 'words', BOX);
    assert.deepEqual((await events(tab)).filter(({ kind }) => kind === 'paste').map((event) => event.trusted), [true]);
  },
});

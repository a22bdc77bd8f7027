// @ts-check
// Photos and videos chosen in an input: asked about when they carry a place, and handed on without it, once.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { until } from '../driver/index.mjs';
import { did, events } from '../lib/check.mjs';
import { choose, dialog, dialogNow } from '../lib/dialog.mjs';
import { OPENED, film, longFilm, opens } from '../lib/film.mjs';
import { INPUT, ZONE, bytesOf, counted, foundIn, given, neverSaw, photo, samePixels, writtenAt } from '../lib/photos.mjs';
import { ROOT } from '../lib/root.mjs';
import { suite } from '../lib/suite.mjs';

const ROOT_FILE = path.join(ROOT, 'manifest.json');
const FOLDER = fs.mkdtempSync(path.join(os.tmpdir(), 'schoolgate-photos-'));

/** @typedef {import('../lib/world.mjs').World} World */

/** Chooses files in the page's input. @param {World} world @param {string[]} names */
async function chosen(world, ...names) {
  const tab = await world.open('/i/attach');
  await world.session.choose(tab, INPUT, names.map(photo));
  return tab;
}

/** In the page: a note of ours says this. @param {string} words */
const noted = (words) => [...document.querySelectorAll('[data-schoolgate]')].some((host) => host.shadowRoot?.querySelector('.note')?.textContent?.includes(words));

const photos = suite('photo', {}, {
  'an input: without the place, once': async (world) => {
    const tab = await chosen(world, 'synth_gps.jpg');
    const { choices, text } = await dialog(tab);
    assert.deepEqual(choices, ['removePlace', 'attachAsIs', 'stop']);
    assert.doesNotMatch(text, /\d+[.,°]\d+/, 'no coordinates');
    await choose(tab, 'removePlace');
    await did(tab, ['attach synth_gps.jpg']);
    const [[file], ...more] = await given(tab, 'attach');
    assert.deepEqual(more, []);
    assert.deepEqual([file.type, file.lastModified], ['image/jpeg', writtenAt('synth_gps.jpg')]);
    assert.equal(await tab.evaluate(() => /** @type {any} */ (window).__files.length), 3, 'input, change, and the handler');
    await neverSaw(tab, 'synth_gps.jpg');
    assert.ok(await samePixels(tab, file.bytes, bytesOf('synth_gps.jpg').toString('base64'), file.type), 'the same pixels');
  },

  'an input: as it is': async (world) => {
    const tab = await chosen(world, 'synth_gps.jpg');
    await choose(tab, 'attachAsIs');
    await did(tab, ['attach synth_gps.jpg']);
    const [[file]] = await given(tab, 'attach');
    assert.equal(file.bytes, bytesOf('synth_gps.jpg').toString('base64'));
  },

  'an input: not at all, and then the same again': async (world) => {
    const tab = await chosen(world, 'synth_gps.jpg');
    await choose(tab, 'stop');
    await did(tab, []);
    await neverSaw(tab, 'synth_gps.jpg');
    await world.session.choose(tab, INPUT, [photo('synth_gps.jpg')]);
    await choose(tab, 'removePlace');
    await did(tab, ['attach synth_gps.jpg']);
  },

  'an input: a photo without a place goes on by itself': async (world) => {
    const tab = await chosen(world, 'synth_clean.jpg');
    await did(tab, ['attach synth_clean.jpg']);
    const [[file], ...more] = await given(tab, 'attach');
    assert.deepEqual([file.bytes, more], [bytesOf('synth_clean.jpg').toString('base64'), []]);
  },

  'an album that is slow to read: every photo of it is looked into': async (world) => {
    const names = Array.from({ length: 24 }, (_, index) => path.join(FOLDER, `album-${index}.jpg`));
    for (const name of names) fs.copyFileSync(photo('synth_gps.jpg'), name);
    const tab = await world.open('/i/attach');
    await tab.evaluate((selector) => void (/** @type {any} */ (document.querySelector(selector)).multiple = true), INPUT);
    // Longer than what a single file has in all.
    await world.session.content(
      tab,
      `(() => {
        const read = Blob.prototype.arrayBuffer;
        Blob.prototype.arrayBuffer = async function () {
          await new Promise((done) => setTimeout(done, 150));
          return read.call(this);
        };
      })()`,
    );
    await world.session.choose(tab, INPUT, names);
    const { text } = await dialog(tab);
    assert.match(text, /With a place: 24 of 24\./);
    assert.doesNotMatch(text, /Could not/);
  },

  'several files, one with a place: one question, one change': async (world) => {
    const tab = await chosen(world, 'synth_clean.jpg', 'synth_gps.webp');
    const { text } = await dialog(tab);
    assert.match(text, /With a place: 1 of 2\./);
    await choose(tab, 'removePlace');
    await did(tab, ['attach synth_clean.jpg,synth_gps.webp']);
    const [[clean, stripped]] = await given(tab, 'attach');
    assert.equal(clean.bytes, bytesOf('synth_clean.jpg').toString('base64'));
    assert.equal(stripped.name, 'synth_gps.webp');
    await neverSaw(tab, 'synth_gps.webp');
    assert.ok(await samePixels(tab, stripped.bytes, bytesOf('synth_gps.webp').toString('base64'), 'image/webp'), 'the same pixels');
  },

  'every format: the place goes, and what shows pixels shows the same': async (world) => {
    for (const name of ['synth_gps.jpg', 'synth_gps.png', 'synth_gps.webp', 'synth_gps.avif', 'synth_xmp_only.jpg', 'synth_xmp_only.webp', 'synth_qt_iso6709.mov', 'synth_udta_xyz.mp4']) {
      const tab = await chosen(world, name);
      await choose(tab, 'removePlace');
      await did(tab, [`attach ${name}`]);
      await neverSaw(tab, name);
      const [[file]] = await given(tab, 'attach');
      assert.equal(await foundIn(world, file), 'clear', `${name}: looked into again`);
      const before = bytesOf(name).toString('base64');
      if (file.type.startsWith('image/')) assert.ok(await samePixels(tab, file.bytes, before, file.type), `${name}: the same pixels`);
    }
  },

  'a film without its place opens as it did': async (world) => {
    const blank = await world.session.tab();
    for (const name of ['synth_qt_iso6709.mov', 'synth_udta_xyz.mp4']) {
      const before = film(name);
      const playable = path.join(FOLDER, name);
      fs.writeFileSync(playable, before);
      const tab = await world.open('/i/attach');
      await world.session.choose(tab, INPUT, [playable]);
      await choose(tab, 'removePlace');
      await did(tab, [`attach ${name}`]);
      const [[file]] = await given(tab, 'attach');
      assert.notEqual(file.bytes, before.toString('base64'));
      assert.equal(await opens(blank, before.toString('base64'), file.type), OPENED, `${name}: this browser cannot open the original`);
      assert.equal(await opens(blank, file.bytes, file.type), OPENED, `${name}: without its place`);
    }
    await blank.close();
  },

  'not at all: what was chosen before stays': async (world) => {
    const tab = await chosen(world, 'synth_clean.jpg');
    await did(tab, ['attach synth_clean.jpg']);
    // One of the drivers chooses without the press that opens a picker.
    await tab.evaluate((selector) => {
      const input = /** @type {any} */ (document.querySelector(selector));
      input.addEventListener('click', (/** @type {Event} */ event) => event.preventDefault(), { once: true });
      input.click();
    }, INPUT);
    await world.session.choose(tab, INPUT, [photo('synth_gps.jpg')]);
    await choose(tab, 'stop');
    await did(tab, ['attach synth_clean.jpg']);
    const names = await tab.evaluate((selector) => [.../** @type {any} */ (document.querySelector(selector)).files].map(({ name }) => name), INPUT);
    assert.deepEqual(names, ['synth_clean.jpg']);
    await neverSaw(tab, 'synth_gps.jpg');
  },

  'switched off: the event is the browser\'s own': async (world) => {
    const { settings } = await world.ask({ kind: 'settings' });
    const tab = await world.open('/i/attach');
    await tab.front(); // What is not in view hears of it when it comes into view.
    const turn = async (/** @type {string[]} */ checksOff) => {
      await world.ask({ kind: 'change', settings: { ...settings, checksOff } });
      const hears = () => world.session.content(tab, `(({ files }) => files === null)(schoolgate.observe.plan())`);
      await until('the open page to hear of it', async () => (await hears()) === checksOff.length > 0);
    };
    try {
      await turn(['files']);
      await world.session.choose(tab, INPUT, [photo('synth_gps.jpg')]);
      await did(tab, ['attach synth_gps.jpg']);
      const trusted = (await events(tab)).filter(({ kind }) => kind === 'change').map((event) => event.trusted);
      assert.deepEqual(trusted, [true]);
      assert.equal(await dialogNow(tab), null);
    } finally {
      await turn(settings.checksOff);
    }
    await world.session.choose(tab, INPUT, [photo('synth_gps.webp')]);
    await choose(tab, 'stop');
  },

  'handing on fails: that is said, and the next attempt goes its own way': async (world) => {
    const tab = await chosen(world, 'synth_gps.jpg');
    await dialog(tab);
    await world.session.content(tab, '(globalThis.DataTransfer = () => {}, 1)');
    await choose(tab, 'removePlace');
    await tab.until('the note', noted, 'nothing was attached');
    await did(tab, []);
    await world.session.choose(tab, INPUT, [photo('synth_gps.png')]);
    await did(tab, ['attach synth_gps.png']);
    const trusted = (await events(tab)).filter(({ kind }) => kind === 'change').map((event) => event.trusted);
    assert.deepEqual(trusted, [true], "the browser's own event");
  },

  'a picture of a kind that cannot be looked into: said once': async (world) => {
    await world.reset();
    const moving = path.join(FOLDER, 'moving.gif');
    fs.writeFileSync(moving, Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'));
    for (const told of [true, false]) {
      const tab = await world.open('/i/attach');
      await world.session.choose(tab, INPUT, [moving]);
      await did(tab, ['attach moving.gif']);
      if (told) await tab.until('the note', noted, 'This kind of file cannot be looked into');
      assert.equal(await tab.evaluate(noted, 'cannot be looked into'), told);
    }
  },

  'what no camera writes is left alone': async (world) => {
    const tab = await world.open('/i/attach');
    await world.session.choose(tab, INPUT, [ROOT_FILE]);
    await did(tab, [`attach ${path.basename(ROOT_FILE)}`]);
    const trusted = (await events(tab)).filter(({ kind }) => kind === 'change').map((event) => event.trusted);
    assert.deepEqual(trusted, [true], "the browser's own event");
  },

  'a photo that cannot be read goes on, and that is said': async (world) => {
    const broken = path.join(FOLDER, 'broken.jpg');
    fs.writeFileSync(broken, bytesOf('synth_gps.jpg').subarray(0, 200));
    const tab = await world.open('/i/attach');
    await world.session.choose(tab, INPUT, [broken]);
    await did(tab, ['attach broken.jpg']);
    await tab.until('the note', noted, 'I could not look into it');
  },

  'the background killed while the dialog is open': async (world) => {
    const tab = await chosen(world, 'synth_gps.jpg');
    await dialog(tab);
    await world.session.killBackground();
    await choose(tab, 'removePlace');
    await did(tab, ['attach synth_gps.jpg']);
    await neverSaw(tab, 'synth_gps.jpg');
  },

  'another input has come in its place': async (world) => {
    const tab = await chosen(world, 'synth_gps.jpg');
    await dialog(tab);
    await tab.evaluate(() => /** @type {any} */ (window).__renewInput());
    await choose(tab, 'removePlace');
    await did(tab, ['attach synth_gps.jpg']);
    await neverSaw(tab, 'synth_gps.jpg');
  },

  'the page has moved on: the photo goes into nothing else': async (world) => {
    const tab = await chosen(world, 'synth_gps.jpg');
    await dialog(tab);
    await tab.evaluate((selector) => {
      const input = /** @type {Element} */ (document.querySelector(selector));
      const other = /** @type {any} */ (input.cloneNode(true));
      other.addEventListener('change', () => /** @type {any} */ (window).__acts.push({ kind: 'other', about: other.files[0].name }));
      input.replaceWith(other);
      history.pushState({}, '', '/home');
    }, INPUT);
    await choose(tab, 'removePlace');
    await did(tab, []);
  },

  'a file whose reading never ends: could not look': async (world) => {
    const own = await world.own('www/options.html');
    const found = await own.evaluate(async () => {
      const { look } = await import(/** @type {any} */ ('/media.js'));
      const endless = { size: 100, type: 'image/jpeg', slice: () => ({ arrayBuffer: () => new Promise(() => {}) }) };
      return look([endless, new Blob(['no picture'])]);
    });
    assert.deepEqual(found.map((/** @type {any} */ { seen }) => seen), ['unreadable', 'unreadable']);
  },

  'on Facebook as on X': async (world) => {
    world.on = 'facebook';
    const tab = await world.open('/attach');
    world.on = 'x';
    await world.session.choose(tab, INPUT, [photo('synth_gps.jpg')]);
    await choose(tab, 'removePlace');
    await did(tab, ['attach synth_gps.jpg']);
    await world.session.drop(tab, ZONE, [photo('synth_gps.png')]);
    await choose(tab, 'removePlace');
    await did(tab, ['attach synth_gps.jpg', 'drop synth_gps.png']);
    await neverSaw(tab, 'synth_gps.jpg', 'synth_gps.png');
  },

  'nothing is loaded before the first file': async (world) => {
    const tab = await world.own('www/options.html');
    // The page loads a module of its own first.
    await tab.until('the page to be ready', () => document.body.dataset.state !== 'loading');
    const loaded = await tab.evaluate(async () => {
      const { instantiateStreaming } = WebAssembly;
      let count = 0;
      WebAssembly.instantiateStreaming = (...given) => ((count += 1), instantiateStreaming(...given));
      const { look } = await import(/** @type {any} */ ('/media.js'));
      const counts = [count];
      for (let file = 0; file < 2; file += 1) {
        await look([new Blob(['no picture'])]);
        counts.push(count);
      }
      return counts;
    });
    assert.deepEqual(loaded, [0, 1, 1]);
  },

  'a background that does not answer: the photo goes on, and counts once': async (world) => {
    const [files, , unseen] = await counted(world);
    const tab = await world.open('/i/attach');
    const goOn = await world.session.stall();
    try {
      await world.session.choose(tab, INPUT, [photo('synth_gps.jpg')]);
      await did(tab, ['attach synth_gps.jpg']);
      await tab.until('the note', noted, 'went on unchecked');
    } finally {
      await goOn();
    }
    const [[file]] = await given(tab, 'attach');
    assert.equal(file.bytes, bytesOf('synth_gps.jpg').toString('base64'));
    assert.equal(await dialogNow(tab), null);
    await tab.open('https://x.com/home');
    await until('the count of what was not looked into', async () => (await counted(world))[2] > unseen);
    // What the background was asked in vain comes to its end by now, and so does the next file.
    const next = await chosen(world, 'synth_clean.jpg');
    await did(next, ['attach synth_clean.jpg']);
    const [filesNow, , unseenNow] = await counted(world);
    assert.deepEqual([filesNow - files, unseenNow - unseen], [2, 1]);
  },

  'what the page alone can see is not looked into': async (world) => {
    // An input that is in no document: its events never leave it. The options page says that there are such ways.
    const tab = await world.open('/i/attach');
    await tab.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.onchange = () => /** @type {any} */ (window).__acts.push({ kind: 'detached', about: input.files?.[0]?.name });
      document.addEventListener('dblclick', () => input.click(), { once: true });
    });
    if (world.kind === 'chromium') {
      await world.session.choose(tab, ZONE, [photo('synth_gps.jpg')], 2);
      await did(tab, ['detached synth_gps.jpg']);
    }
    const options = await world.own('www/options.html');
    await options.until('the words', () => /cannot be seen from here/.test(document.body.innerText));
  },

  'a video of four gigabytes, its place at the very end': async (world) => {
    const { file, tail } = longFilm(path.join(FOLDER, 'long.mp4'));
    const tab = await world.open('/i/attach');
    await world.session.choose(tab, INPUT, [file]);
    await choose(tab, 'removePlace');
    await did(tab, ['attach long.mp4']);
    const given = await tab.evaluate(async (length) => {
      const [file] = /** @type {any} */ (window).__files.at(-1).files;
      const end = new Uint8Array(await file.slice(file.size - length).arrayBuffer());
      return { size: file.size, name: file.name, end: [...end].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
    }, tail.length);
    assert.deepEqual([given.size, given.name], [fs.statSync(file).size, 'long.mp4']);
    assert.notEqual(given.end, tail.toString('hex'));
    assert.ok(!Buffer.from(given.end, 'hex').includes('+51'), 'no latitude is left');
    fs.rmSync(file);
  },
});

// Firefox's driver makes events of its own for a choice, and those do not come out of a shadow tree.
const inShadow = suite('photo in a shadow tree', { browser: 'chromium' }, {
  'an input in a shadow tree: once': async (world) => {
    const tab = await world.open('/i/attach');
    await tab.evaluate(() => {
      const host = document.createElement('div');
      host.id = 'shadow';
      host.style.display = 'inline-block';
      const input = document.createElement('input');
      input.type = 'file';
      for (const kind of ['input', 'change']) {
        input.addEventListener(kind, () => /** @type {any} */ (window).__acts.push({ kind, about: [...(input.files ?? [])].map(({ size }) => size).join() }));
      }
      host.attachShadow({ mode: 'open' }).append(input);
      document.body.prepend(host);
    });
    await world.session.choose(tab, '#shadow', [photo('synth_gps.jpg')]);
    await choose(tab, 'removePlace');
    const { length } = bytesOf('synth_gps.jpg');
    await did(tab, [`input ${length}`, `change ${length}`]);
  },
});

export default [photos, inShadow];

// @ts-check
// No part of the extension asks the network for anything: every request of the browser passes one proxy, and a
// leak that is planted on purpose must be caught there, or these tests prove nothing.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { until } from '../driver/index.mjs';
import { PUPILS } from '../pages/cast.mjs';
import { choose } from '../lib/dialog.mjs';
import { suite } from '../lib/suite.mjs';
import { World, distOf } from '../lib/world.mjs';

const [PUPIL] = PUPILS;
const FOLLOW = `[data-testid="primaryColumn"] [data-testid="${PUPIL.id}-follow"]`;

const BACKGROUND_LEAK = "fetch('https://leak.example/background').catch(() => {});";

/** What was asked of the site itself, in order. @param {World} world */
const ofSite = (world) => world.internet.requests.filter(({ known }) => known).map(({ method, url }) => `${method} ${url}`);

/** A whole story. @param {World} world */
async function story(world) {
  const tab = await world.open(`/${PUPIL.handle}`);
  await world.ready(tab, FOLLOW, 'ask');
  await tab.click(FOLLOW);
  await choose(tab, 'anyway');
  await tab.open('https://x.com/home');
  await tab.place('[data-testid="tweet"]');
}

/** Runs with a copy of the extension into which something was planted.
 *  @param {World} world @param {string} file @param {string} code @param {(planted: World) => Promise<void>} work
 *  @param {boolean} [loosen] without our Content-Security-Policy */
async function planted(world, file, code, work, loosen = false) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'schoolgate-planted-'));
  fs.cpSync(distOf('open', world.kind), copy, { recursive: true });
  fs.appendFileSync(path.join(copy, file), `\n${code}\n`);
  if (loosen) {
    const manifest = path.join(copy, 'manifest.json');
    const policy = { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; connect-src *" };
    fs.writeFileSync(manifest, JSON.stringify({ ...JSON.parse(fs.readFileSync(manifest, 'utf8')), content_security_policy: policy }));
  }
  const other = await World.start({ browser: world.kind, dist: copy });
  try {
    await work(other);
  } finally {
    await other.close();
    fs.rmSync(copy, { recursive: true });
  }
}

export default suite('network', { own: true }, {
  'a whole story asks nothing of anybody': async (world) => {
    await world.reset();
    const before = world.internet.requests.length;
    await story(world);
    assert.deepEqual(world.foreign(), []);
    const loads = world.internet.requests.slice(before).filter(({ host, path: at }) => host === 'x.com' && at !== '/favicon.ico');
    const site = loads.map(({ method, path: at }) => `${method} ${at}`);
    assert.deepEqual(site, [`GET /${PUPIL.handle}`, 'GET /home'], 'the page\'s own loads and no more');
  },

  'our own pages ask nothing either': async (world) => {
    for (const page of ['www/options.html', 'www/popup.html', 'www/practice.html', 'www/note.html', 'www/request.html']) await world.own(page);
    assert.deepEqual(world.foreign(), []);
  },

  'a leak planted in a content script is caught': (world) =>
    planted(world, 'content/port.js', "new Image().src = 'https://leak.example/content';", async (leaky) => {
      await leaky.open('/home');
      await until('the leak to be caught', () => leaky.foreign().includes('https://leak.example/content'));
    }),

  'a leak planted in a content script, to the site itself, is caught': (world) =>
    planted(world, 'content/port.js', "fetch('/home?leak=1').catch(() => {});", async (leaky) => {
      await leaky.open('/home');
      await until('the leak to be caught', () => ofSite(leaky).includes('GET https://x.com/home?leak=1'));
    }),

  'a leak planted in the background is caught, were our policy looser': (world) =>
    planted(world, 'background.js', BACKGROUND_LEAK, async (leaky) => {
      await leaky.open('/home');
      await until('the leak to be caught', () => leaky.foreign().includes('https://leak.example/background'));
    }, true),

  'a leak planted in the background is stopped by our own policy': (world) =>
    planted(world, 'background.js', BACKGROUND_LEAK, async (leaky) => {
      await leaky.open('/home');
      await leaky.ask({ kind: 'status', address: null });
      assert.deepEqual(leaky.foreign(), []);
    }),
});

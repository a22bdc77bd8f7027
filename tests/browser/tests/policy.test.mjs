// @ts-check
// The school's policy, as a technician sets it: a real policy file of the browser, written before it starts and
// taken away afterwards.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../driver/index.mjs';
import { PUPILS } from '../pages/cast.mjs';
import { did } from '../lib/check.mjs';
import { choose } from '../lib/dialog.mjs';
import { suite } from '../lib/suite.mjs';
import { World, distOf } from '../lib/world.mjs';

const [PUPIL] = PUPILS;
const FOLLOW = `[data-testid="primaryColumn"] [data-testid="${PUPIL.id}-follow"]`;
const FIREFOX_ID = 'guard@schoolgate.example';

/** Where a browser looks, and how it wants the values of one extension. */
const PLACES = {
  chromium: {
    file: '/etc/chromium/policies/managed/schoolgate-test.json',
    wrap: (/** @type {string} */ id, /** @type {object} */ values) => ({ '3rdparty': { extensions: { [id]: values } } }),
  },
  firefox: {
    file: '/etc/firefox/policies/policies.json',
    wrap: (/** @type {string} */ id, /** @type {object} */ values) => ({ policies: { '3rdparty': { Extensions: { [id]: values } } } }),
  },
};

/** Works in a browser that runs under a policy. @param {World} world @param {object} values @param {(ruled: World) => Promise<void>} work */
async function under(world, values, work) {
  const kind = /** @type {'chromium' | 'firefox'} */ (world.kind);
  const { file, wrap } = PLACES[kind];
  if (fs.existsSync(file)) throw new Error(`${file} is there already: this machine has a policy of its own`);
  const id = kind === 'firefox' ? FIREFOX_ID : world.session.base.split('/')[2];
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(wrap(id, values)));
  try {
    const ruled = await World.start({ browser: kind, dist: distOf('open', kind) });
    await work(ruled).finally(() => ruled.close());
  } finally {
    fs.rmSync(file);
  }
}

/** The signer's public key, which a list carries for the first import: the stanza of type 4 after the fixed header.
 *  @param {Uint8Array} list */
function signerOf(list) {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  for (let at = 256; at < list.length; at += 3 + view.getUint16(at + 1, true)) {
    if (view.getUint8(at) === 4) return Buffer.from(list.subarray(at + 3, at + 35)).toString('hex');
  }
  throw new Error('the list carries no signer');
}

/** @param {World} world */
const base64 = (world) => Buffer.from(world.list?.bytes ?? []).toString('base64');
/** @param {World} world @returns {Promise<any>} */
const status = (world) => world.ask({ kind: 'status', address: null }).then((/** @type {any} */ answer) => answer.status);

export default suite('policy', { alone: true }, {
  'list and key by policy: in force without a word': (world) => {
    const { bytes, policyKey } = /** @type {import('../lib/list.mjs').List} */ (world.list);
    const values = { publicKey: [signerOf(bytes)], list: base64(world), unlockKey: policyKey, bothAccepted: true };
    return under(world, values, async (ruled) => {
      await until('the guard to be on', async () => (await status(ruled)).guard === 'protected');
      assert.equal((await status(ruled)).list.fromPolicy, true);
      const tab = await ruled.open(`/${PUPIL.handle}`);
      await ruled.ready(tab, FOLLOW, 'ask');
      await tab.click(FOLLOW);
      await choose(tab, 'stop');
      await did(tab, []);
    });
  },

  'a setting that the policy locks stays as it is': (world) =>
    under(world, { askNames: false, locked: ['askNames'] }, async (ruled) => {
      const locked = () => ruled.ask({ kind: 'settings' });
      await until('the policy to arrive', async () => (await locked()).locked.includes('askNames'));
      const { settings } = await locked();
      await ruled.ask({ kind: 'change', settings: { ...settings, askNames: true } });
      assert.equal((await locked()).settings.askNames, false);
      const tab = await ruled.own('www/options.html');
      await tab.until('the switch to be locked', () => /** @type {any} */ (document.querySelector('[data-name="names"]'))?.disabled);
    }),
});

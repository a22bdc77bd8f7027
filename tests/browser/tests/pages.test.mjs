// @ts-check
// The extension's own pages and the dialog: a list by hand and by policy, refusals, a practice warning, and what
// axe finds.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { until } from '../driver/index.mjs';
import { PUPILS } from '../pages/cast.mjs';
import { choose, dialog } from '../lib/dialog.mjs';
import { nudge } from '../lib/nudge.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL] = PUPILS;
const FOLLOW = `[data-testid="primaryColumn"] [data-testid="${PUPIL.id}-follow"]`;
const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @typedef {import('../driver/index.mjs').Tab} Tab @typedef {import('../lib/world.mjs').World} World */

/** What axe finds, as `rule: where`. @param {Tab} tab @param {string[]} [inside] a way into an open shadow root */
async function violations(tab, inside) {
  await tab.evaluate(AXE);
  return tab.evaluate(async (within) => {
    const { violations: found, passes } = await /** @type {any} */ (window).axe.run(within ? { include: [{ fromShadowDom: within }] } : document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    if (passes.length < 5) return [`axe looked at next to nothing: ${passes.length} rules`];
    return found.flatMap((/** @type {any} */ one) => one.nodes.map((/** @type {any} */ node) => `${one.id}: ${node.target}`));
  }, inside);
}

/** Waits until a page of ours has its words. @param {Tab} tab */
const worded = (tab) => tab.until('the page to be ready', () => document.body.dataset.state !== 'loading');

/** @param {string} name */
const named = (name) => `[data-name="${name}"]`;

/** Holds back what a page of ours asks the background: a stalled one would hold the page itself, too, where a browser runs
 *  both in one process. @param {Tab} tab @returns {Promise<() => Promise<void>>} lets it go on */
async function holdRequests(tab) {
  await tab.evaluate(async () => {
    const { platform } = await import(/** @type {any} */ ('/www/send.js'));
    const { send } = platform;
    const free = new Promise((go) => (/** @type {any} */ (window).__goOn = go));
    platform.send = (/** @type {unknown[]} */ ...request) => {
      /** @type {any} */ (window).__held = true;
      return free.then(() => send.apply(platform, request));
    };
  });
  return () => tab.evaluate(() => /** @type {any} */ (window).__goOn());
}

/** Hands a file to the page's file input, as a person's choice does. @param {Tab} tab @param {Uint8Array} bytes */
async function chooseFile(tab, bytes) {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'schoolgate-file-')), 'list.schoolgate-list');
  fs.writeFileSync(file, bytes);
  const input = await tab.page.$(named('file'));
  if (input.setInputFiles) await input.setInputFiles(file);
  else await input.uploadFile(file);
}

/** @param {Tab} tab @param {string} name */
const shown = (tab, name) =>
  tab.until(`${name} to be shown`, (selector) => document.querySelector(selector)?.checkVisibility?.(), named(name));

export default suite('own pages', { own: true }, {
  'a list by hand: compare, unlock, in force': async (world) => {
    const { list } = world;
    if (!list) throw new Error('no list');
    await world.ask({ kind: 'forget' });
    const tab = await world.own('www/options.html');
    await worded(tab);
    await shown(tab, 'first');
    await tab.click(named('first-own'));
    await chooseFile(tab, list.bytes);
    await shown(tab, 'compare');
    await tab.click(named('same'));
    await shown(tab, 'unlock');
    await tab.focus(named('code'));
    await tab.type(list.code);
    await tab.press('Enter');
    await until('the list to be in force', async () => (await world.ask({ kind: 'status', address: null })).status.guard === 'protected');
    assert.deepEqual(await violations(tab), []);
  },

  'a damaged list is refused in words, and the old one stays': async (world) => {
    await world.reset();
    const tab = await world.own('www/options.html');
    await worded(tab);
    const damaged = Uint8Array.from(world.list?.bytes ?? []);
    damaged[damaged.length - 100] ^= 1;
    await chooseFile(tab, damaged);
    await shown(tab, 'refused');
    assert.equal((await world.ask({ kind: 'status', address: null })).status.guard, 'protected');
  },

  'a wrong code is refused in words': async (world) => {
    await world.ask({ kind: 'forget' });
    const tab = await world.own('www/options.html');
    await worded(tab);
    await tab.click(named('first-own'));
    await chooseFile(tab, /** @type {any} */ (world.list).bytes);
    await shown(tab, 'compare');
    await tab.click(named('same'));
    await shown(tab, 'unlock');
    await tab.focus(named('code'));
    await tab.type('not the code');
    await tab.press('Enter');
    await tab.until('words about the code', (selector) => document.querySelector(selector)?.textContent, named('unlock-note'));
    assert.equal((await world.ask({ kind: 'status', address: null })).status.guard, 'locked');
  },

  'two pages of options leave each other’s changes alone, and who comes back sees them': async (world) => {
    await world.reset();
    const older = await world.own('www/options.html');
    await worded(older);
    const newer = await world.own('www/options.html');
    await worded(newer);
    await newer.focus(named('my-school'));
    await newer.type('Hill House');
    await newer.press('Tab');
    const kept = async () => (await world.ask({ kind: 'settings' })).settings;
    await until('the name to be kept', async () => (await kept()).mySchool === 'Hill House');
    await older.evaluate((selector) => /** @type {any} */ (document.querySelector(selector)).click(), named('journal'));
    await until('the journal to be on', async () => (await kept()).journal);
    assert.equal((await kept()).mySchool, 'Hill House');
    await newer.evaluate(() => window.dispatchEvent(new Event('focus')));
    await newer.until('the journal to be shown as on', (selector) => /** @type {any} */ (document.querySelector(selector)).checked, named('journal'));
  },

  'an official account that nobody understands is said, at once and later': async (world) => {
    await world.reset();
    const said = (/** @type {string} */ selector) => document.querySelector(selector)?.textContent;
    const tab = await world.own('www/options.html');
    await worded(tab);
    await tab.focus(named('official'));
    await tab.type('x.com/hill_example\nHill School news');
    await tab.press('Tab');
    const note = await tab.until('the line to be named', said, named('official-strange'));
    assert.match(note, /Hill School news/);
    assert.doesNotMatch(note, /: x\.com\/hill_example/);
    const later = await world.own('www/options.html');
    assert.equal(await later.until('the line to be named there', said, named('official-strange')), note);
    await tab.front();
    await tab.focus(named('official'));
    await tab.evaluate((selector) => /** @type {any} */ (document.querySelector(selector)).select(), named('official'));
    await tab.type('x: hill_example');
    await tab.press('Tab');
    await tab.until('nothing more to be said', (selector) => document.querySelector(selector)?.textContent === '', named('official-strange'));
  },

  'what is typed into the next field while the last one is being saved stays': async (world) => {
    await world.reset();
    const tab = await world.own('www/options.html');
    await worded(tab);
    const goOn = await holdRequests(tab);
    await tab.focus(named('my-school'));
    await tab.type('Hill House');
    await tab.press('Tab');
    await tab.type('All views ');
    const kept = async () => (await world.ask({ kind: 'settings' })).settings;
    await tab.until('the first field to be on its way', () => /** @type {any} */ (window).__held);
    assert.equal((await kept()).mySchool, '');
    await goOn();
    await until('the name to be kept', async () => (await kept()).mySchool === 'Hill House');
    await tab.until('that to be said', (selector) => document.querySelector(selector)?.textContent, named('live'));
    await tab.type('are my own.');
    await tab.press('Tab');
    await until('the disclaimer to be kept', async () => (await kept()).myDisclaimer === 'All views are my own.');
  },

  'axe finds nothing on any page': async (world) => {
    await world.reset();
    for (const page of ['www/options.html', 'www/popup.html', 'www/practice.html', 'www/note.html#post', 'www/request.html']) {
      const tab = await world.own(page);
      await worded(tab);
      assert.deepEqual(await violations(tab), [], page);
    }
  },

  'axe finds nothing in the dialog, folded or open': async (world) => {
    await world.reset();
    const tab = await world.open(`/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW, 'ask');
    await tab.click(FOLLOW);
    await dialog(tab);
    assert.deepEqual(await violations(tab, ['[data-schoolgate]', 'dialog']), []);
    await tab.evaluate(() => {
      const folds = document.querySelector('[data-schoolgate]')?.shadowRoot?.querySelectorAll('details') ?? [];
      for (const fold of folds) fold.open = true;
    });
    await until('the reasons', async () => /pupil/.test((await dialog(tab)).why));
    assert.deepEqual(await violations(tab, ['[data-schoolgate]', 'dialog']), []);
    await choose(tab, 'stop');
  },

  'axe finds nothing in the nudge, nor in the dialog before a post': async (world) => {
    await world.reset();
    const tab = await world.open('/home', { compose: true });
    await tab.click('[data-testid="tweetTextarea_0"]');
    await tab.type('A lovely day at Nowhere Green School');
    await nudge(tab);
    assert.deepEqual(await violations(tab, ['[data-schoolgate]', '.beside']), []);
    await tab.click('[data-testid="tweetButtonInline"]');
    await dialog(tab);
    assert.deepEqual(await violations(tab, ['[data-schoolgate]', 'dialog']), []);
    await choose(tab, 'stop');
  },

  'delete everything': async (world) => {
    await world.reset();
    const tab = await world.own('www/options.html');
    await worded(tab);
    await tab.click(named('forget'));
    await shown(tab, 'sure');
    await tab.click(named('forget-go'));
    await until('nothing to be left', async () => (await world.ask({ kind: 'status', address: null })).status.guard === 'noList');
  },
});

// @ts-check
// What else is written: an address at sign-up, the name of a new channel; and following the school's own channel.
import assert from 'node:assert/strict';
import { CHANNEL } from '../pages/cast.mjs';
import { acts, did } from '../lib/check.mjs';
import { choose, dialog, dialogNow } from '../lib/dialog.mjs';
import { until } from '../driver/index.mjs';
import { answer, judged, nudge, nudgeNow } from '../lib/nudge.mjs';
import { suite } from '../lib/suite.mjs';

/** @typedef {import('../lib/world.mjs').World} World */
/** @typedef {import('../driver/index.mjs').Tab} Tab */

/** Opens a page and puts the caret into a field. @param {World} world @param {string} site @param {string} path @param {string} field */
async function start(world, site, path, field) {
  await world.reset();
  world.on = site;
  const tab = await world.open(path);
  await tab.until('the field', (selector) => Boolean(document.querySelector(selector)), field);
  await tab.click(field);
  return tab;
}

/** Waits until a page of ours has its words. @param {Tab} tab */
const worded = (tab) => tab.until('the page to be ready', () => document.body.dataset.state === 'ready');

/** What a page of ours would print. @param {Tab} tab */
async function printed(tab) {
  await tab.evaluate(() => void (window.print = () => void (document.body.dataset.printed = 'yes')));
  await tab.click('[data-name="print"]');
  await tab.until('the paper', () => document.body.dataset.printed);
  return tab.evaluate(() => document.querySelector('[data-name="paper"]')?.textContent ?? '');
}

const FOLLOW = `[data-testid="primaryColumn"] [data-testid="${CHANNEL.id}-follow"]`;

/** @type {Record<string, import('../lib/suite.mjs').Case>} */
const cases = {
  'signing up with the school address is noticed; with one’s own it is not': async (world) => {
    const field = 'input[name="email"]';
    const tab = await start(world, 'x', '/i/flow/signup', field);
    await tab.type('ada@example.org');
    await judged(world, tab);
    assert.equal(await nudgeNow(tab), null);
    for (let left = 'example.org'.length; left > 0; left--) await tab.press('Backspace');
    await tab.type('nowhere-green.example');
    const seen = await nudge(tab);
    assert.match(seen.text, /school e-mail address/);
    assert.ok(!seen.choices.includes('addDisclaimer') && !seen.choices.includes('requestApproval'), String(seen.choices));
    await tab.click('[data-testid="ocfSignupNextLink"]');
    await did(tab, ['sign-up ada@nowhere-green.example']);
  },

  'following the school’s own channel is told once, and goes on': async (world) => {
    await world.reset();
    const tab = await world.open(`/${CHANNEL.handle}`);
    await world.ready(tab, FOLLOW, 'ask');
    await tab.click(FOLLOW);
    const seen = await dialog(tab);
    assert.match(seen.text, /profile name and picture/);
    assert.deepEqual(seen.choices, ['anyway', 'stop']);
    assert.deepEqual(await acts(tab), []);
    await choose(tab, 'anyway');
    await did(tab, [`follow ${CHANNEL.handle}`]);
    await world.tidy();
    world.answered = true;
    const again = await world.open(`/${CHANNEL.handle}`);
    await world.ready(again, FOLLOW, 'go');
    await again.click(FOLLOW);
    await did(again, [`follow ${CHANNEL.handle}`]);
    assert.equal(await dialogNow(again), null);
  },

  'the school’s own account may follow its other channels untold': async (world) => {
    await world.reset();
    const { settings } = await world.ask({ kind: 'settings' });
    await world.ask({ kind: 'change', settings: { ...settings, officialAccounts: 'https://x.com/staff_example' } });
    world.answered = true;
    const tab = await world.open(`/${CHANNEL.handle}`);
    await world.ready(tab, FOLLOW, 'go');
  },

  'a request for approval holds what was filled in, and prints': async (world) => {
    const tab = await world.own('www/request.html#X');
    await worded(tab);
    await tab.click('#aim');
    await tab.type('News of the choir');
    await tab.click('#closed');
    const paper = await printed(tab);
    for (const line of ['Site: X', 'Aim: News of the choir', 'Reach: Closed: only members can see it', 'Audience: (not filled in)']) {
      assert.ok(paper.includes(line), `${line} in ${paper}`);
    }
  },

  'a note about a post is worded for the line manager, and opens from the popup': async (world) => {
    const popup = await world.own('www/popup.html');
    await worded(popup);
    const link = await popup.evaluate(() => document.querySelector('a[href="note.html#post"]')?.textContent);
    assert.match(link ?? '', /by mistake/);
    const tab = await world.own('www/note.html#post');
    await worded(tab);
    assert.match(await printed(tab), /^To: my line manager/);
    const contact = await world.own('www/note.html#x.openMessage');
    await worded(contact);
    assert.match(await printed(contact), /^To: the Designated Safeguarding Lead/);
  },
};

for (const path of ['/groups/create', '/pages/create']) {
  cases[`a name for a new channel at ${path} is noticed, and a request is offered`] = async (world) => {
    const field = '[role="main"] input[type="text"]';
    const tab = await start(world, 'facebook', path, field);
    await tab.type('Knitting ');
    await judged(world, tab);
    assert.equal(await nudgeNow(tab), null);
    await tab.type('at Nowhere Green School');
    const seen = await nudge(tab);
    assert.match(seen.text, /needs approval/);
    assert.ok(seen.choices.includes('requestApproval'), String(seen.choices));
    await answer(tab, 'requestApproval');
    await until('the request', () => world.hasOwn('www/request.html#Facebook'));
  };
}

export default [suite('compose-more', {}, cases)];

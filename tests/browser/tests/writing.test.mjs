// @ts-check
// What the nudge makes of where is written: who reads it, who is in a group, what one says of oneself; and how it
// leaves the editor, whoever answers it by whatever means.
import assert from 'node:assert/strict';
import { PUPILS, STRANGERS } from '../pages/cast.mjs';
import * as facebook from '../pages/facebook/cast.mjs';
import { acts, did, frames } from '../lib/check.mjs';
import { dialog, dialogNow } from '../lib/dialog.mjs';
import { answer, holds, judged, noNudge, nudge, nudgeNow } from '../lib/nudge.mjs';
import { suite } from '../lib/suite.mjs';

/** @typedef {import('../lib/world.mjs').World} World */
/** @typedef {import('../driver/index.mjs').Tab} Tab */

const ABOUT = 'A lovely day at Nowhere Green School';
const DRAFT = { site: 'x', path: '/home', config: { compose: true }, editor: '[data-testid="tweetTextarea_0"]', button: '[data-testid="tweetButtonInline"]' };
const FIELD = { ...DRAFT, config: { compose: true, narrow: true } };
const LEXICAL = { site: 'facebook', path: '/', config: { post: true }, editor: '[role="dialog"] [role="textbox"]', button: '[role="dialog"] form > :last-child' };
const COMMENT = { site: 'facebook', path: '/', config: { compose: true }, editor: 'form[role="presentation"] [role="textbox"]', button: 'form[role="presentation"] > [role="button"]' };
const OWN = facebook.profileOf(facebook.STAFF);

/** @param {World} world @param {any} how */
async function start(world, { site, path, config, editor }) {
  await world.reset();
  world.on = site;
  const tab = await world.open(path, config);
  await world.planned(tab);
  await tab.until('the editor', (selector) => Boolean(document.querySelector(selector)), editor);
  await tab.click(editor);
  return tab;
}

/** The note that leaves by itself. @param {Tab} tab */
const note = (tab) => tab.until('the note', () => [...document.querySelectorAll('[data-schoolgate]')].map((one) => one.shadowRoot?.querySelector('.note')?.textContent).find(Boolean));

/** Leaves the editor by a key, comes to a way on of the nudge, and takes it by another. @param {Tab} tab @param {string} choice */
async function answerByKeys(tab, choice) {
  await tab.press('Tab');
  await tab.evaluate((choice) => {
    const button = document.querySelector('[data-schoolgate]')?.shadowRoot?.querySelector(`button[value="${choice}"]`);
    if (button instanceof HTMLElement) button.focus();
  }, choice);
  await tab.press('Enter');
}

/** @type {Record<string, import('../lib/suite.mjs').Case>} */
const cases = {};

for (const [audience, said] of /** @type {[string, RegExp | null][]} */ ([['Public', /Everyone can see this/], ['Only me', /Only some people/], ['Year 9 and friends', null]])) {
  cases[`a post on Facebook for “${audience}”: ${said ? 'who reads it is said' : 'nobody knows who reads it'}`] = async (world) => {
    const tab = await start(world, { ...LEXICAL, config: { post: true, audience } });
    await tab.type(ABOUT);
    const { text } = await nudge(tab);
    if (said) assert.match(text, said);
    else assert.doesNotMatch(text, /can see this/);
  };
}

cases['a profile on Facebook: noticed, offered to save as it is, saved once; Cancel is never held'] = async (world) => {
  const editor = '[role="main"] textarea';
  await world.reset();
  world.on = 'facebook';
  const tab = await world.open(OWN, { bio: '' });
  const edit = async () => {
    await tab.click('[aria-label="Edit bio"]');
    await tab.until('the field', (selector) => Boolean(document.querySelector(selector)), editor);
    await tab.click(editor);
  };
  await edit();
  await tab.type('Teacher at Nowhere Green School');
  const seen = await nudge(tab);
  assert.match(seen.text, /Save as it is/);
  await tab.click('[aria-label="Cancel request"]');
  await did(tab, ['cancel ']);
  assert.equal(await dialogNow(tab), null);
  await edit();
  await tab.type('Teacher at Nowhere Green School');
  await nudge(tab);
  await answer(tab, 'postAsItIs');
  await noNudge(tab);
  await tab.click('[aria-label="Confirm"]');
  await did(tab, ['cancel ', 'bio Teacher at Nowhere Green School']);
};

for (const [bio, noticed] of /** @type {[string, boolean][]} */ ([['Teacher. Views my own.', false], ['Teacher. Likes rivers.', true]])) {
  cases[`“${bio}” in one’s own profile on Facebook ${noticed ? 'is no' : 'is'} disclaimer for what is posted after`] = async (world) => {
    const tab = await start(world, { ...COMMENT, path: OWN, config: { compose: true, bio } });
    await tab.type('Hello');
    await judged(world, tab);
    await tab.evaluate(() => /** @type {any} */ (window).__site.go('/'));
    await tab.until('the page to move', () => document.querySelectorAll('form[role="presentation"]').length > 1);
    await tab.click(COMMENT.editor);
    await tab.type(ABOUT);
    await judged(world, tab);
    assert.equal(Boolean(await nudgeNow(tab)), noticed);
  };
}

cases['a button that does not post is not held while the one that does is off'] = async (world) => {
  const tab = await start(world, LEXICAL);
  await tab.type(ABOUT);
  await nudge(tab);
  await tab.evaluate(() => /** @type {any} */ (window).__site.change({ uploading: true }));
  await tab.until('the button to be off', (selector) => document.querySelector(selector)?.getAttribute('aria-disabled') === 'true', LEXICAL.button);
  await tab.click('[role="dialog"] [aria-label="Edit profile"]');
  await did(tab, ['photo ']);
  assert.equal(await dialogNow(tab), null);
};

const [STRANGER, OTHER] = [STRANGERS[2].handle, STRANGERS[3].handle];
const X_CHAT = { site: 'x', path: '/i/chat/77', editor: '[data-testid="dm-composer-textarea"]' };
const FACEBOOK_CHAT = { site: 'facebook', path: '/messages/t/77', editor: '[role="main"] [role="textbox"]' };
const GROUPS = {
  X: { how: X_CHAT, listed: [STRANGER, PUPILS[0].handle], others: [STRANGER, OTHER] },
  Facebook: {
    how: FACEBOOK_CHAT,
    listed: [facebook.STRANGERS[2].id, facebook.PUPILS[0].id],
    others: [facebook.STRANGERS[2].id, facebook.STRANGERS[3].id],
  },
};
for (const [name, { how, listed, others }] of Object.entries(GROUPS)) {
  cases[`a group on ${name} with somebody listed in it is noticed, discreetly, and once a day`] = async (world) => {
    const tab = await start(world, { ...how, config: { group: listed } });
    await tab.type('See you at Nowhere Green School');
    const seen = await nudge(tab);
    assert.ok(!/list|pupil|parent|school/i.test(seen.lines.join(' ')), seen.lines.join(' '));
    assert.ok(!seen.choices.includes('addDisclaimer'), String(seen.choices));
    await answer(tab, 'postAsItIs');
    await noNudge(tab);
    await tab.type(' and here');
    await judged(world, tab);
    assert.equal(await nudgeNow(tab), null);
  };

  cases[`a group on ${name} without anybody listed draws no nudge`] = async (world) => {
    const tab = await start(world, { ...how, config: { group: others } });
    await tab.type('See you at Nowhere Green School');
    await judged(world, tab);
    assert.equal(await nudgeNow(tab), null);
  };
}

for (const [name, how] of Object.entries({ 'draft.js': DRAFT, lexical: LEXICAL, 'a plain field': FIELD })) {
  cases[`${name}: answered by keys, the focus goes back to where the caret was`] = async (world) => {
    const tab = await start(world, how);
    await tab.type(ABOUT);
    await nudge(tab);
    for (let left = 3; left > 0; left--) await tab.press('ArrowLeft');
    await tab.until('the nudge to listen', () => {
      /** @type {any} */
      const host = document.querySelector('[data-schoolgate]');
      host.__since ??= performance.now();
      return performance.now() - host.__since > 420;
    });
    await answerByKeys(tab, 'notMySchool');
    await noNudge(tab);
    await tab.until('the focus', (selector) => Boolean(document.activeElement?.closest(selector)), how.editor);
    await tab.type('h');
    await holds(tab, how.editor, ABOUT.replace(/ool$/, 'hool'));
  };

  cases[`${name}: what is typed like the page’s own words is the person’s`] = async (world) => {
    const tab = await start(world, { ...how, config: { ...how.config, text: ABOUT } });
    await holds(tab, how.editor, ABOUT);
    await tab.press('End', ['Control']);
    await tab.type('. Once more: ');
    await judged(world, tab);
    assert.equal(await nudgeNow(tab), null);
    await tab.type(ABOUT);
    await nudge(tab);
  };
}

cases['by how much a text is too long changes in place'] = async (world) => {
  const tab = await start(world, { ...FIELD, config: { ...FIELD.config, most: 280 } });
  await tab.type(`${'walk '.repeat(50)}${ABOUT}`);
  await judged(world, tab);
  const first = await nudge(tab);
  assert.match(first.text, /Shorten/);
  await tab.evaluate(() => void (/** @type {any} */ (document.querySelector('[data-schoolgate]')).__kept = true));
  await tab.type(' and');
  await tab.until('another number', (before) => {
    const lines = document.querySelector('[data-schoolgate]')?.shadowRoot?.querySelector('#lines')?.textContent;
    return lines && lines !== before;
  }, first.lines.join(''));
  assert.ok(await tab.evaluate(() => /** @type {any} */ (document.querySelector('[data-schoolgate]')).__kept));
};

cases['an account that has written more than the usual number is not told to shorten'] = async (world) => {
  const tab = await start(world, FIELD);
  await tab.type(`${'walk '.repeat(60)}${ABOUT}`);
  const seen = await nudge(tab);
  assert.ok(seen.choices.includes('addDisclaimer'), String(seen.choices));
  assert.doesNotMatch(seen.text, /horten/);
};

cases['neither the editor nor the clipboard takes it: the line is shown, to be copied by hand'] = async (world) => {
  const tab = await start(world, FIELD);
  await tab.type(ABOUT);
  await nudge(tab);
  await world.session.content(tab, "Object.defineProperty(navigator.clipboard, 'writeText', { configurable: true, value: () => Promise.reject(new Error('no')) })");
  await tab.evaluate(() => void (/** @type {any} */ (window).__refuses = true));
  await answer(tab, 'addDisclaimer');
  const said = await note(tab);
  assert.match(said, /copy this yourself: All views are my own/);
};

cases['a post that went out before its disclaimer could be put in is told of'] = async (world) => {
  const tab = await start(world, { ...COMMENT, config: { compose: true, noSend: true } });
  const { settings } = await world.ask({ kind: 'settings' });
  await world.ask({ kind: 'change', settings: { ...settings, alwaysDisclaim: true } });
  await tab.front();
  await tab.click(COMMENT.editor);
  const goOn = await world.session.stall();
  await tab.type(ABOUT);
  await tab.press('Enter');
  await tab.until('the comment', () => /** @type {any} */ (window).__acts.length > 0);
  await goOn();
  assert.equal((await nudge(tab)).kind, 'posted');
  assert.equal((await acts(tab)).length, 1);
};

cases['a composer too large to be looked at is counted as not seen'] = async (world) => {
  const unreadable = async () => {
    const { health } = await world.ask({ kind: 'health' });
    const counts = health.sites.flatMap((/** @type {any} */ site) => site.counts);
    return counts.filter((/** @type {any} */ [name]) => name === 'unreadable').reduce((/** @type {number} */ sum, /** @type {any} */ [, count]) => sum + count, 0);
  };
  const tab = await start(world, LEXICAL);
  const before = await unreadable();
  await tab.front();
  await tab.evaluate(() => {
    const head = /** @type {Element} */ (document.querySelector('[role="dialog"] h2'));
    for (let left = 500; left > 0; left--) head.append(document.createElement('i'));
  });
  await tab.click(LEXICAL.editor);
  await tab.type('Lovely weather for a walk.');
  await judged(world, tab);
  assert.equal(await nudgeNow(tab), null);
  await tab.click(LEXICAL.button);
  await did(tab, ['post Lovely weather for a walk.']);
  await world.tidy();
  assert.equal((await unreadable()) - before, 1);
};

export default [suite('writing', {}, cases)];

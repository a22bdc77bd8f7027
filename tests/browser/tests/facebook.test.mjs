// @ts-check
// What is Facebook's own: buttons that act on keydown, buttons inside links, twins that are hidden, conversations whose
// number is nobody's, rows that are used again, a state in the page that grows stale.
import assert from 'node:assert/strict';
import { PUPILS, SCHOOL_PAGE, STRANGERS, profileOf } from '../pages/facebook/cast.mjs';
import { css } from '../pages/facebook/look.js';
import { acts, countAfterRelease, did, events, forget, frames, sawNo } from '../lib/check.mjs';
import { choose, dialog, dialogNow, noted } from '../lib/dialog.mjs';
import { ADD, BUTTON, HEAD, PRIMARY } from '../lib/facebook.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL, SECOND, THIRD] = PUPILS;
const [STRANGER] = STRANGERS;
const MESSAGE = `${HEAD} > div:nth-child(2) ${BUTTON}`;
const EDITOR = '[role="textbox"]';
const sign = (/** @type {{id: string, handle: string}} */ { id, handle }) => handle || id;
const request = (/** @type {{id: string}} */ { id }) => `[role="complementary"] a[href="/friends/requests/?profile_id=${id}"]`;
const member = (/** @type {{id: string}} */ { id }) => `.${css('member')}:has(a[href="/groups/7/user/${id}/"]) ${BUTTON}`;

/** @typedef {import('../lib/world.mjs').World} World @typedef {import('../driver/index.mjs').Tab} Tab */

/** Goes elsewhere without a load. @param {Tab} tab @param {string} path */
const visit = (tab, path) => tab.evaluate((to) => /** @type {any} */ (window).__site.go(to), path);

/** The address at which the tab is. @param {Tab} tab */
const at = (tab) => tab.evaluate(() => location.pathname + location.search);

/** Opens a page with a verdict ready. @param {World} world @param {string} path @param {string} target @param {string} verdict
 *  @param {import('../pages/site.mjs').Config} [config] */
async function opened(world, path, target, verdict, config) {
  await world.fresh();
  const tab = await world.open(path, config);
  await world.ready(tab, target, verdict);
  await forget(tab);
  return tab;
}

export default suite('Facebook', { site: 'facebook' }, {
  'a stranger is asked by the very keydown, with no click': async (world) => {
    const tab = await opened(world, profileOf(STRANGER), ADD, 'go');
    await tab.focus(ADD);
    await tab.down('Enter');
    await did(tab, [`addFriend ${sign(STRANGER)}`]);
    await tab.up('Enter');
    const seen = (await events(tab)).filter(({ kind }) => /^(keydown|click)$/.test(kind)).map(({ kind, trusted }) => [kind, trusted]);
    assert.deepEqual(seen, [['keydown', true]]);
  },

  'a held keydown on a pupil reaches the page in no form': async (world) => {
    const tab = await opened(world, profileOf(PUPIL), ADD, 'ask');
    await tab.focus(ADD);
    await tab.hold('Enter', 6);
    await dialog(tab);
    await tab.up('Enter');
    await choose(tab, 'stop');
    await did(tab, []);
    await sawNo(tab, /^(keydown|keyup|click)$/);
  },

  'a message that goes on presses no button but its own conversation’s': async (world) => {
    const editor = `.${css('tab')} ${EDITOR}`;
    const tab = await opened(world, profileOf(STRANGER), ADD, 'go');
    await tab.evaluate((tab) => /** @type {any} */ (window).__site.change({ tab }), PUPIL.id);
    await tab.place(editor);
    // What sends stands where nobody knows it; what is known stands in the next conversation.
    await tab.evaluate((composer) => {
      const own = /** @type {Element} */ (document.querySelector(composer));
      own.append(document.createElement('i'));
      const other = /** @type {Element} */ (own.cloneNode(true));
      other.lastElementChild?.remove();
      other.addEventListener('click', () => /** @type {any} */ (window).__acts.push({ kind: 'send', about: 'in another conversation' }));
      own.parentElement?.after(other);
    }, `.${css('tab')} .${css('composer')}`);
    await tab.focus(editor);
    await tab.type('Hello there');
    await world.ready(tab, editor, 'ask');
    await tab.press('Enter');
    await choose(tab, 'anyway');
    await tab.until('words that ask for another press', noted);
    await did(tab, []);
    await tab.press('Enter');
    await did(tab, [`send ${sign(PUPIL)}: Hello there`]);
  },

  'a press whose verdict is not ready goes through within 150 ms, once': async (world) => {
    await world.fresh();
    const tab = await world.open('/');
    await world.planned(tab);
    const who = STRANGERS[33];
    const resume = await world.session.stall();
    await visit(tab, profileOf(who));
    await tab.place(ADD);
    const counted = await countAfterRelease(tab, 250);
    await tab.click(ADD);
    await did(tab, [`addFriend ${sign(who)}`]).finally(resume);
    assert.equal(await counted(), 1, 'held for longer');
    await frames(tab);
    assert.equal((await acts(tab)).length, 1);
    assert.equal(await dialogNow(tab), null);
  },

  'Confirm inside its link: neither stopped nor continued does the link lead away': async (world) => {
    const target = `${request(PUPIL)} ${PRIMARY}`;
    const tab = await opened(world, '/', target, 'ask');
    await tab.click(target);
    await choose(tab, 'stop');
    await did(tab, []);
    assert.equal(await at(tab), '/');
    world.answered = true;
    await world.ready(tab, target, 'ask');
    await tab.click(target);
    await choose(tab, 'anyway');
    await did(tab, [`confirm ${sign(PUPIL)}`]);
    assert.equal(await at(tab), '/');
  },

  'the link around a request leads to its page as ever': async (world) => {
    await world.fresh();
    const tab = await world.open('/');
    await tab.click(`${request(PUPIL)} svg`);
    await tab.until('the page of the request', () => location.pathname === '/friends/requests/');
    assert.equal(await dialogNow(tab), null);
  },

  'hidden twins are no candidates': async (world) => {
    const tab = await opened(world, '/', `${request(PUPIL)} ${PRIMARY}`, 'ask');
    for (const twin of [`${request(PUPIL)} .${css('primary')}[aria-disabled]`, `${request(PUPIL)} [role="button"][aria-disabled]`]) {
      assert.equal(await world.verdict(tab, twin), null);
    }
  },

  'a mutual friend who is a pupil is not the target': async (world) => {
    const [, , third] = STRANGERS;
    const card = `.${css('card')}:has(a[href="${profileOf(third)}"])`;
    const tab = await opened(world, profileOf(STRANGERS[9]), `${card} .${css('primary')}`, 'go');
    assert.ok(await tab.evaluate((at) => !!document.querySelector(at), `${card} a[href*="${SECOND.handle}"]`), 'a pupil is in the card');
    await tab.click(`${card} .${css('primary')}`);
    await did(tab, [`addFriend ${sign(third)}`]);
  },

  'rows that are used again while scrolling': async (world) => {
    const tab = await opened(world, '/groups/7/members/', member(THIRD), 'ask');
    await tab.evaluate(() => scrollTo(0, 8000));
    const far = STRANGERS[100];
    await world.ready(tab, member(far), 'go');
    await tab.click(member(far));
    await did(tab, [`addFriend ${sign(far)}`]);
    await tab.evaluate(() => scrollTo(0, 0));
    await world.ready(tab, member(THIRD), 'ask');
    await tab.click(member(THIRD));
    await choose(tab, 'stop');
    await did(tab, [`addFriend ${sign(far)}`]);
  },

  'routes that change without a load, where the state in the page is stale': async (world) => {
    const tab = await opened(world, profileOf(STRANGERS[20]), ADD, 'go');
    for (const [who, verdict] of /** @type {const} */ ([[PUPIL, 'ask'], [STRANGERS[22], 'go'], [SECOND, 'ask'], [STRANGERS[21], 'go'], [THIRD, 'ask']])) {
      await visit(tab, profileOf(who));
      await tab.until('the profile', (name) => document.querySelector('h1')?.textContent?.trim() === name, who.name);
      await world.ready(tab, ADD, verdict);
    }
    await tab.click(ADD);
    await choose(tab, 'stop');
    await did(tab, []);
  },

  'a pupil by each of the names that Facebook has for them': async (world) => {
    await world.fresh();
    const tab = await world.open('/');
    const { id } = PUPIL;
    const paths = ['/Pupil.Example', '/pupilexample', `/profile.php?id=${id}&sk=about`, `/groups/7/user/${id}/`, `/people/Pupil-Example/${id}/`, `/friends/suggestions/?profile_id=${id}`];
    const away = profileOf(STRANGERS[24]);
    for (const path of paths) {
      await visit(tab, away);
      await world.ready(tab, ADD, 'go');
      await visit(tab, path);
      await world.ready(tab, ADD, 'ask');
    }
  },

  'web.facebook.com is the same application': async (world) => {
    const tab = await opened(world, `https://web.facebook.com${profileOf(PUPIL)}`, ADD, 'ask');
    await tab.click(ADD);
    await choose(tab, 'stop');
    await did(tab, []);
  },

  'Shift+Enter in a chat is a line break on anybody': async (world) => {
    const tab = await opened(world, `/messages/t/${PUPIL.id}/`, EDITOR, 'ask');
    await tab.focus(EDITOR);
    await tab.type('one');
    await tab.press('Enter', ['Shift']);
    await frames(tab);
    assert.equal(await dialogNow(tab), null);
    assert.ok(await tab.evaluate((at) => !!document.querySelector(`${at} br`), EDITOR));
  },

  'a message that is stopped stays written, and one that goes on is sent once': async (world) => {
    const tab = await opened(world, `/messages/t/${PUPIL.id}/`, EDITOR, 'ask');
    await tab.focus(EDITOR);
    await tab.type('hello');
    await tab.press('Enter');
    await choose(tab, 'stop');
    await did(tab, []);
    assert.equal(await tab.evaluate((at) => document.querySelector(at)?.textContent, EDITOR), 'hello');
    world.answered = true;
    await world.ready(tab, EDITOR, 'ask');
    await tab.focus(EDITOR);
    await tab.press('Enter');
    await choose(tab, 'anyway');
    await did(tab, [`send ${sign(PUPIL)}: hello`]);
    await tab.until('the editor to be empty', (at) => document.querySelector(at)?.textContent === '', EDITOR);
  },

  'the number of an encrypted conversation is nobody\'s': async (world) => {
    await world.fresh();
    const tab = await world.open(`/messages/e2ee/t/7${STRANGER.id}/`);
    await world.ready(tab, EDITOR, 'go');
    await visit(tab, `/messages/e2ee/t/7${PUPIL.id}/`);
    await world.ready(tab, EDITOR, 'ask');
  },

  'as an official Page nobody of the school is followed or written to, whoever is known outside it': async (world) => {
    await world.reset();
    world.answered = true;
    const { settings } = await world.ask({ kind: 'settings' });
    await world.ask({ kind: 'change', settings: { ...settings, officialAccounts: `https://www.facebook.com/profile.php?id=${SCHOOL_PAGE.id}` } });
    for (const [acting, is] of /** @type {const} */ ([[undefined, false], [SCHOOL_PAGE.id, true]])) {
      const tab = await world.open(profileOf(PUPIL), { acting });
      for (const [target, writes] of /** @type {const} */ ([[ADD, false], [MESSAGE, true]])) {
        await world.ready(tab, target, 'ask');
        await tab.click(target);
        const { choices, text } = await dialog(tab);
        assert.equal(choices.includes('outside'), !is);
        assert.equal(text.includes('acting for the school'), is && writes);
        await choose(tab, 'stop');
      }
      await did(tab, []);
    }
  },

  'a comment on a pupil\'s post is no message': async (world) => {
    const tab = await opened(world, profileOf(PUPIL), ADD, 'ask');
    for (const index of [1, 2]) {
      const target = `[aria-posinset] .${css('row')}:last-child > [role="button"]:nth-child(${index})`;
      assert.equal(await world.verdict(tab, target), null);
      await tab.click(target);
    }
    await did(tab, [`likePost ${sign(PUPIL)}`, `comment ${sign(PUPIL)}`]);
    assert.equal(await dialogNow(tab), null);
  },
});

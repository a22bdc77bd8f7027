// @ts-check
// How presses are held, let go and answered.
import assert from 'node:assert/strict';
import { PUPILS, STRANGERS } from '../pages/cast.mjs';
import { until } from '../driver/index.mjs';
import { acts, countAfterRelease, did, events, forget, frames, sawNo } from '../lib/check.mjs';
import { choose, dialog, dialogNow, gone, listening, noted, noteOpening, openFor } from '../lib/dialog.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL, SECOND] = PUPILS;
const FOLLOW = (/** @type {{id: string}} */ { id }) => `[data-testid="${id}-follow"]`;
const SIDE = (/** @type {{id: string}} */ { id }) => `[data-testid="sidebarColumn"] [data-testid="${id}-follow"]`;
const ROW = (/** @type {{id: string}} */ { id }) => `[data-testid="primaryColumn"] [data-testid="${id}-follow"]`;
/** Kinds that a press consists of. */
const PRESS = /^(click|auxclick|submit)$/;

/** @typedef {import('../lib/world.mjs').World} World */

/** Opens a profile with its verdict ready. @param {World} world @param {import('../pages/cast.mjs').Somebody} who
 *  @param {string} verdict @param {import('../pages/site.mjs').Config} [config] */
async function profile(world, who, verdict, config) {
  await world.reset();
  const tab = await world.open(`/${who.handle}`, config);
  await world.ready(tab, FOLLOW(who), verdict);
  await forget(tab);
  return tab;
}

/** Opens a page on which the content script knows what to look for, so that only verdicts can be late.
 *  @param {World} world */
async function knowing(world) {
  const tab = await world.open('/home');
  await world.planned(tab);
  return tab;
}

/** Keeps the page's own handlers from hearing clicks, as a site does that is busy. @param {import('../driver/index.mjs').Tab} tab */
const deaf = (tab) => tab.evaluate(() => document.addEventListener('click', (event) => event.stopPropagation(), true));

/** @param {import('../driver/index.mjs').Tab} tab */
const askedAgain = (tab) => tab.until('words that ask for another press', noted);

export default suite('press', {}, {
  'a stranger is followed by the very press, in the very task': async (world) => {
    const [who] = STRANGERS;
    const tab = await profile(world, who, 'go');
    const counted = await countAfterRelease(tab, 0);
    await tab.click(FOLLOW(who));
    await did(tab, [`follow ${who.handle}`]);
    const click = (await events(tab)).filter(({ kind }) => kind === 'click');
    assert.deepEqual(click.map(({ trusted }) => trusted), [true]);
    assert.equal(await counted(), 1, 'in a later task');
  },

  'after a press of a person a page tries out no second account with events of its own': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await tab.evaluate((ids) => {
      const page = /** @type {any} */ (window);
      const isStopped = (/** @type {Element} */ button) => !button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      const buttons = ids.map((id) => {
        const button = document.createElement('button');
        button.dataset.testid = `${id}-follow`;
        document.body.append(button);
        return button;
      });
      // All of them, and one that is made into another.
      const tryAll = () => {
        page.__stopped = buttons.map(isStopped);
        buttons[0].dataset.testid = `${ids[1]}-follow`;
        page.__stopped.push(isStopped(buttons[0]));
      };
      addEventListener('click', tryAll, { once: true });
    }, [PUPIL.id, SECOND.id]);
    await tab.clickAt(2, 2);
    const stopped = await tab.until('the page to have tried', () => /** @type {any} */ (window).__stopped);
    assert.deepEqual(stopped, [true, false, false]);
    const tally = JSON.parse(await world.session.content(tab, 'JSON.stringify(globalThis.schoolgate.tally)'));
    assert.equal(tally.letGo, 2, 'what went through is counted');
  },

  'a press whose verdict is not ready goes through within 150 ms, once': async (world) => {
    await world.reset();
    const tab = await knowing(world);
    const [, , , who] = STRANGERS;
    const resume = await world.session.stall();
    await tab.evaluate((path) => /** @type {any} */ (window).__site.go(path), `/${who.handle}`);
    await tab.place(FOLLOW(who));
    await forget(tab);
    const counted = await countAfterRelease(tab, 250);
    await tab.click(FOLLOW(who));
    await did(tab, [`follow ${who.handle}`]);
    await resume();
    assert.equal(await counted(), 1, 'held for longer');
    await frames(tab);
    assert.deepEqual(await acts(tab), [`follow ${who.handle}`]);
    assert.equal(await dialogNow(tab), null);
  },

  'a verdict that comes too late is told at once': async (world) => {
    await world.reset();
    const tab = await knowing(world);
    const resume = await world.session.stall();
    await tab.evaluate((path) => /** @type {any} */ (window).__site.go(path), `/${SECOND.handle}`);
    await tab.click(FOLLOW(SECOND));
    await did(tab, [`follow ${SECOND.handle}`]);
    await resume();
    const seen = await dialog(tab);
    assert.ok(!seen.choices.includes('anyway'), 'nothing is left to allow');
    await choose(tab, seen.choices[0]);
    await did(tab, [`follow ${SECOND.handle}`]);
  },

  'a verdict that comes after a long stall is told too': async (world) => {
    await world.reset();
    const tab = await knowing(world);
    const resume = await world.session.stall();
    await tab.evaluate((path) => /** @type {any} */ (window).__site.go(path), `/${SECOND.handle}`);
    await tab.click(FOLLOW(SECOND));
    await did(tab, [`follow ${SECOND.handle}`]);
    const began = Date.now();
    await until('two tries to have run out', () => Date.now() - began > 4000);
    await resume();
    await choose(tab, (await dialog(tab)).choices[0]);
    await did(tab, [`follow ${SECOND.handle}`]);
  },

  'a press from before the plan is told when the plan comes': async (world) => {
    await world.reset();
    const tab = await world.open('/home');
    const resume = await world.session.stall();
    await tab.open(`https://x.com/${SECOND.handle}`);
    await deaf(tab);
    await tab.click(FOLLOW(SECOND));
    await frames(tab);
    assert.equal(await dialogNow(tab), null);
    await resume();
    const { choices } = await dialog(tab);
    assert.ok(!choices.includes('anyway'), 'nothing is left to allow');
    await choose(tab, choices[0]);
    const tally = JSON.parse(await world.session.content(tab, 'JSON.stringify(globalThis.schoolgate.tally)'));
    assert.deepEqual([tally.pressed, tally.letGo], [1, 1]);
  },

  'a middle click that would open a chat in another tab is asked about': async (world) => {
    await world.reset();
    const tab = await world.open('/home');
    await tab.evaluate((id) => {
      const link = document.createElement('a');
      link.href = `/messages/compose?recipient_id=${id}`;
      link.id = 'chat';
      link.textContent = 'Message';
      document.querySelector('[data-testid="primaryColumn"]')?.prepend(link);
    }, PUPIL.id);
    await world.ready(tab, '#chat', 'ask');
    await forget(tab);
    await tab.click('#chat', { button: 'middle' });
    await choose(tab, 'stop');
    await sawNo(tab, PRESS);
    await tab.click('#chat', { button: 'middle' });
    await choose(tab, 'anyway');
    await askedAgain(tab);
    await sawNo(tab, PRESS);
    // What was allowed goes through untouched; the test only keeps another tab from opening.
    await tab.evaluate(() => addEventListener('auxclick', (event) => event.preventDefault()));
    await tab.click('#chat', { button: 'middle' });
    await tab.until('the press to reach the page', () => /** @type {any} */ (window).__events.some((/** @type {any} */ one) => one.kind === 'auxclick' && one.trusted));
    assert.equal(await dialogNow(tab), null);
  },

  'a continued press that changes nothing says so, whatever else moves on the page': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await deaf(tab);
    await tab.evaluate(() => {
      const clock = document.body.appendChild(document.createElement('p'));
      setInterval(() => (clock.textContent = String(performance.now())), 20);
    });
    await tab.click(FOLLOW(PUPIL));
    await choose(tab, 'anyway');
    await askedAgain(tab);
  },

  'a continued press that changes something says nothing': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await tab.click(FOLLOW(PUPIL));
    await choose(tab, 'anyway');
    await did(tab, [`follow ${PUPIL.handle}`]);
    const pressed = Date.now();
    await until('the time in which it must show', () => Date.now() - pressed > 2500);
    assert.equal(await tab.evaluate(noted), false);
  },

  'a modified click is never held for a pending verdict': async (world) => {
    await world.reset();
    const tab = await knowing(world);
    const who = STRANGERS[4];
    const resume = await world.session.stall();
    await tab.evaluate((path) => /** @type {any} */ (window).__site.go(path), `/${who.handle}`);
    await tab.place(FOLLOW(who));
    await forget(tab);
    await tab.click(FOLLOW(who), { modifiers: ['Control'] });
    await did(tab, [`follow ${who.handle}`]);
    await resume();
    assert.deepEqual((await events(tab)).filter(({ kind }) => kind === 'click').map(({ trusted }) => trusted), [true]);
  },

  'a continued press keeps its modifiers and reaches the page once': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await tab.click(FOLLOW(PUPIL), { modifiers: ['Shift'] });
    await choose(tab, 'anyway');
    await did(tab, [`follow ${PUPIL.handle}`]);
    const clicks = await tab.evaluate(() => /** @type {any} */ (window).__events.filter((/** @type {any} */ one) => one.kind === 'click'));
    assert.equal(clicks.length, 1);
  },

  'a cancelled press never reaches the page': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await tab.click(FOLLOW(PUPIL));
    await choose(tab, 'stop');
    await world.ask({ kind: 'status', address: null });
    await did(tab, []);
    await sawNo(tab, PRESS);
  },

  'the press after a cancelled one is asked about anew, however slow the background is': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await tab.click(FOLLOW(PUPIL));
    await listening(tab);
    const resume = await world.session.stall();
    await choose(tab, 'stop');
    await tab.click(FOLLOW(PUPIL)).finally(resume);
    await choose(tab, 'anyway');
    await did(tab, [`follow ${PUPIL.handle}`]);
  },

  'an answer takes the layer away at once: no press after it is still meant for it': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await tab.click(FOLLOW(PUPIL));
    await listening(tab);
    const left = await tab.evaluate(() => {
      const host = document.querySelector('[data-schoolgate]');
      /** @type {HTMLElement} */ (host?.shadowRoot?.querySelector('button[value="stop"]')).click();
      return host?.isConnected;
    });
    assert.equal(left, false);
    await did(tab, []);
  },

  'Esc is the safe choice': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await tab.click(FOLLOW(PUPIL));
    await listening(tab);
    await tab.press('Escape');
    await gone(tab);
    await did(tab, []);
    await sawNo(tab, /^key/);
  },

  'the safe choice has the focus': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await tab.click(FOLLOW(PUPIL));
    const { focused, whyOpen, choices } = await dialog(tab);
    assert.equal(focused, 'stop');
    assert.equal(whyOpen, false);
    assert.equal(choices[0], 'stop');
  },

  'the dialog names nobody': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await tab.click(FOLLOW(PUPIL));
    await dialog(tab);
    const words = () => /** @type {any} */ (window).find('current pupil', false, false, true) || /** @type {any} */ (window).find('Nowhere Green', false, false, true);
    assert.equal(await tab.evaluate(words), false, 'the page finds no reason by searching');
    await tab.evaluate(() => {
      const fold = document.querySelector('[data-schoolgate]')?.shadowRoot?.querySelector('details:not(.more)');
      if (fold instanceof HTMLDetailsElement) fold.open = true;
    });
    await until('the reasons', async () => /pupil/.test((await dialog(tab)).why));
    const { text, why } = await dialog(tab);
    for (const word of [PUPIL.handle, PUPIL.name, PUPIL.id]) assert.ok(!`${text} ${why}`.toLowerCase().includes(word.toLowerCase()), word);
  },

  'a held Enter neither answers nor dismisses': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await tab.focus(FOLLOW(PUPIL));
    await tab.hold('Enter', 12);
    await listening(tab);
    await tab.hold('Enter', 12);
    assert.ok(await dialogNow(tab), 'still open while the key is held');
    await tab.up('Enter');
    await frames(tab);
    assert.ok(await dialogNow(tab), 'still open after the key is released');
    await did(tab, []);
    await choose(tab, 'stop');
    await sawNo(tab, PRESS);
  },

  'keys whose release is never told keep no answer back': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    // So does macOS with ⌘ and a key, and every keyboard with a key that locks.
    for (const key of ['Meta', 'Enter']) await tab.down(key);
    await tab.up('Meta');
    await tab.down('F9');
    await tab.click(FOLLOW(PUPIL));
    await listening(tab);
    await tab.press('Escape');
    await gone(tab);
    await did(tab, []);
  },

  'who lets another extension press for them is asked each time': async (world) => {
    await world.reset();
    const tab = await world.open('/i/connect_people');
    for (const who of [PUPIL, SECOND]) {
      await world.ready(tab, ROW(who), 'ask');
      // Keys that choose a button, and a click that no person made: as keyboard helpers do.
      await tab.press('f');
      await tab.evaluate((at) => /** @type {HTMLElement} */ (document.querySelector(at)).click(), ROW(who));
      await choose(tab, 'stop');
    }
    await did(tab, []);
  },

  'a double click opens one dialog and does not answer it': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await tab.click(FOLLOW(PUPIL), { count: 2 });
    await listening(tab);
    assert.ok(await dialogNow(tab));
    await choose(tab, 'stop');
    await frames(tab);
    assert.equal(await dialogNow(tab), null, 'no second dialog waits');
    await did(tab, []);
    await sawNo(tab, PRESS);
  },

  'a link beside the button that leads nowhere hides nobody': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await tab.evaluate((selector) => {
      const link = Object.assign(document.createElement('a'), { href: 'https://[nowhere' });
      document.querySelector(selector)?.after(link);
    }, FOLLOW(PUPIL));
    await tab.click(FOLLOW(PUPIL));
    await choose(tab, 'stop');
    await did(tab, []);
  },

  'a press that cannot be looked at goes through, and is counted as such': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await world.session.content(tab, 'void (schoolgate.snapshot.look = () => { throw new Error("no look"); })');
    await tab.click(FOLLOW(PUPIL));
    await did(tab, [`follow ${PUPIL.handle}`]);
    assert.equal(await dialogNow(tab), null);
    await tab.open('https://x.com/notifications');
    const said = async () => (await world.ask({ kind: 'health' })).health.sites[0]?.sentence ?? '';
    await until('health to say so', async () => /went through before/.test(await said()));
  },

  'Enter within 400 ms does not answer': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await noteOpening(tab);
    await tab.focus(FOLLOW(PUPIL));
    await tab.press('Enter');
    await dialog(tab);
    await tab.press('Enter');
    await tab.press('Escape');
    assert.ok((await openFor(tab)) < 400, 'the test was quick enough to mean something');
    assert.ok(await dialogNow(tab));
    await choose(tab, 'stop');
    await did(tab, []);
  },

  'a key that repeats on a stranger acts once a press, as without us': async (world) => {
    const [who] = STRANGERS;
    const tab = await profile(world, who, 'go');
    await tab.focus(FOLLOW(who));
    await tab.hold('Enter', 10);
    await tab.up('Enter');
    await did(tab, [`follow ${who.handle}`]);
  },

  'a double click on an answer does nothing to the page beneath': async (world) => {
    for (const choice of ['stop', 'outside']) {
      const tab = await profile(world, PUPIL, 'ask');
      await tab.click(FOLLOW(PUPIL));
      await listening(tab);
      await forget(tab);
      await choose(tab, choice, 2);
      await did(tab, choice === 'stop' ? [] : [`follow ${PUPIL.handle}`]);
      const seen = (await events(tab)).filter(({ kind, trusted }) => trusted && /^((pointer|mouse)(down|up)|click|dblclick)$/.test(kind));
      assert.deepEqual(seen.map(({ kind }) => kind), [], 'the page saw');
      world.answered = true;
    }
  },

  'the older kind of button, which acts on keyup': async (world) => {
    for (const key of ['Enter', ' ']) {
      const tab = await profile(world, PUPIL, 'ask', { era: 'div' });
      await tab.focus(FOLLOW(PUPIL));
      await tab.press(key);
      await choose(tab, 'stop');
      await did(tab, []);
      await sawNo(tab, /^key/);
      await world.reset();
      await world.ready(tab, FOLLOW(PUPIL), 'ask');
      await tab.focus(FOLLOW(PUPIL));
      await tab.press(key);
      await choose(tab, 'anyway');
      await did(tab, [`follow ${PUPIL.handle}`]);
    }
  },

  'the older kind of button and a stranger': async (world) => {
    const [who] = STRANGERS;
    const tab = await profile(world, who, 'go', { era: 'div' });
    await tab.focus(FOLLOW(who));
    await tab.press('Enter');
    await did(tab, [`follow ${who.handle}`]);
    const keys = (await events(tab)).filter(({ kind }) => /^key(down|up)$/.test(kind)).map(({ kind, trusted }) => [kind, trusted]);
    assert.deepEqual(keys, [['keydown', true], ['keyup', true]]);
  },

  'what is no candidate is never held': async (world) => {
    await world.reset();
    const tab = await knowing(world);
    const resume = await world.session.stall();
    await forget(tab);
    await tab.click('[data-testid="like"]');
    await tab.focus('[data-testid="reply"]');
    await tab.press('Enter');
    await tab.click('[data-testid="AppTabBar_Profile_Link"]');
    const seen = (await events(tab)).filter(({ kind }) => kind === 'click');
    await resume();
    assert.equal(seen.length, 3);
    assert.ok(seen.every(({ trusted }) => trusted));
  },

  'known outside school: asked once, then no more': async (world) => {
    const tab = await profile(world, PUPIL, 'ask');
    await tab.click(FOLLOW(PUPIL));
    await choose(tab, 'outside');
    await did(tab, [`follow ${PUPIL.handle}`]);
    const again = await world.open('/home');
    await world.ready(again, SIDE(PUPIL), 'go');
    await again.click(SIDE(PUPIL));
    await did(again, [`follow ${PUPIL.handle}`]);
    await frames(again);
    assert.equal(await dialogNow(again), null);
  },

  'a conversation warns once a day': async (world) => {
    await world.reset();
    const tab = await world.open(`/i/chat/900000000000000001-${PUPIL.id}`);
    const editor = '[data-testid="dm-composer-textarea"]';
    await world.ready(tab, editor, 'ask');
    await tab.focus(editor);
    await tab.type('one');
    await tab.press('Enter');
    const { choices } = await dialog(tab);
    assert.ok(choices.length > 0);
    await choose(tab, 'anyway');
    await did(tab, [`send ${PUPIL.handle}: one`]);
    await world.ready(tab, editor, 'go');
    await tab.focus(editor);
    await tab.type('two');
    await tab.press('Enter');
    await did(tab, [`send ${PUPIL.handle}: one`, `send ${PUPIL.handle}: two`]);
  },

  'Ctrl+Enter in a chat is asked about like Enter': async (world) => {
    await world.reset();
    const tab = await world.open(`/i/chat/900000000000000001-${PUPIL.id}`);
    const editor = '[data-testid="dm-composer-textarea"]';
    await world.ready(tab, editor, 'ask');
    await tab.focus(editor);
    await tab.type('one');
    await forget(tab);
    await tab.press('Enter', ['Control']);
    await choose(tab, 'stop');
    await did(tab, []);
  },

  'Shift+Enter in a chat is a line break on anybody': async (world) => {
    await world.reset();
    const tab = await world.open(`/i/chat/900000000000000001-${PUPIL.id}`);
    const editor = '[data-testid="dm-composer-textarea"]';
    await world.ready(tab, editor, 'ask');
    await tab.focus(editor);
    await tab.type('one');
    await tab.press('Enter', ['Shift']);
    await frames(tab);
    assert.equal(await dialogNow(tab), null);
    assert.equal(await tab.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea')).value), 'one\n');
  },
});

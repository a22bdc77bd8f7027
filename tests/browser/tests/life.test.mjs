// @ts-check
// Backgrounds that die, pages that come back, permissions that go, versions that change.
import assert from 'node:assert/strict';
import { until } from '../driver/index.mjs';
import { PUPILS, STRANGERS } from '../pages/cast.mjs';
import { did, frames } from '../lib/check.mjs';
import { choose, dialog, dialogNow, gone, listening } from '../lib/dialog.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL] = PUPILS;
const [STRANGER] = STRANGERS;
const FOLLOW = (/** @type {{id: string}} */ { id }) => `[data-testid="primaryColumn"] [data-testid="${id}-follow"]`;

/** @typedef {import('../lib/world.mjs').World} World @typedef {import('../driver/index.mjs').Tab} Tab */

/** One story in steps; the background is killed before each step in turn.
 *  @param {World} world @param {string} answer @param {string[]} expected */
async function killedEverywhere(world, answer, expected) {
  const button = FOLLOW(PUPIL);
  /** @type {((tab: Tab) => Promise<unknown>)[]} */
  const steps = [
    (tab) => tab.open(`https://x.com/${PUPIL.handle}`),
    (tab) => world.ready(tab, button, 'ask'),
    (tab) => tab.click(button),
    (tab) => dialog(tab),
    (tab) => choose(tab, answer),
  ];
  for (let kill = 0; kill < steps.length; kill += 1) {
    await world.reset();
    const tab = await world.open('/notifications');
    for (const [index, step] of steps.entries()) {
      if (index === kill) await world.session.killBackground();
      await step(tab);
    }
    await world.ask({ kind: 'status', address: null });
    await did(tab, expected);
  }
}

/** The toolbar button's words for a tab at an address. @param {World} world @param {string} address */
const toolbar = (world, address) =>
  world.ask({ kind: 'status', address }).then((/** @type {any} */ answer) => answer.status);

/** Where no script of ours is alive, the toolbar button says that the page is to be reloaded. Firefox gives pages that are
 *  open a new one. @param {World} world @param {Tab} tab @param {string} address */
async function guardedOrTold(world, tab, address) {
  await until('the page to be guarded, or the button to say so', async () => {
    const title = await world.toolbarTitle(address);
    return /reload/i.test(title) || ((await world.verdict(tab, FOLLOW(PUPIL))) === 'ask' && /protected/i.test(title));
  });
}

export default suite('life', { own: true }, {
  'the background killed before any step: stopped': (world) => killedEverywhere(world, 'stop', []),

  'the background killed before any step: continued': (world) =>
    killedEverywhere(world, 'anyway', [`follow ${PUPIL.handle}`]),

  'the background killed, and a stranger': async (world) => {
    await world.reset();
    const tab = await world.open(`/${STRANGER.handle}`);
    await world.ready(tab, FOLLOW(STRANGER), 'go');
    await world.session.killBackground();
    await tab.click(FOLLOW(STRANGER));
    await did(tab, [`follow ${STRANGER.handle}`]);
    await frames(tab);
    assert.equal(await dialogNow(tab), null);
  },

  'a mark outlives the background': async (world) => {
    await world.reset();
    const tab = await world.open(`/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW(PUPIL), 'ask');
    await tab.click(FOLLOW(PUPIL));
    await choose(tab, 'outside');
    await did(tab, [`follow ${PUPIL.handle}`]);
    await world.session.killBackground();
    const again = await world.open(`/${PUPIL.handle}`);
    await world.ready(again, FOLLOW(PUPIL), 'go');
  },

  'Back from the bfcache': async (world) => {
    await world.reset();
    const tab = await world.open(`/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW(PUPIL), 'ask');
    // The browser keeps a page as long as it sees fit: on a busy machine it may take more than one.
    for (let kept = false, tries = 0; !kept; tries += 1) {
      assert.ok(tries < 5, 'the browser keeps no page');
      await world.ready(tab, FOLLOW(PUPIL), 'ask');
      await tab.evaluate(() => {
        addEventListener('pageshow', (event) => ((/** @type {any} */ (window)).__persisted = event.persisted));
      });
      await tab.open('https://x.com/home');
      await tab.back();
      await tab.until('the page', (path) => location.pathname === path && document.readyState === 'complete', `/${PUPIL.handle}`);
      [kept] = await tab.until('whether it was kept', () => [/** @type {any} */ (window).__persisted === true]);
    }
    await tab.click(FOLLOW(PUPIL));
    await choose(tab, 'stop');
    await did(tab, []);
    await world.ready(tab, FOLLOW(PUPIL), 'ask');
  },

  'the host permission withdrawn and given back': async (world) => {
    await world.reset();
    const address = `https://x.com/${PUPIL.handle}`;
    assert.equal((await toolbar(world, address)).icon, 'protected');
    await world.session.allowSites(false);
    await until('the toolbar to say so', async () => (await toolbar(world, address)).icon === 'notAllowed');
    assert.ok((await toolbar(world, address)).withheld.length > 0);
    await until('the button to say so', async () => /not allowed/i.test(await world.toolbarTitle(address)));
    await world.session.allowSites(true);
    await until('the toolbar to say so', async () => (await toolbar(world, address)).icon === 'protected');
    const tab = await world.open(`/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW(PUPIL), 'ask');
    await tab.click(FOLLOW(PUPIL));
    await choose(tab, 'stop');
    await did(tab, []);
  },

  'a page that was loaded while not allowed is to be reloaded': async (world) => {
    await world.reset();
    const address = `https://x.com/${PUPIL.handle}`;
    await world.session.allowSites(false);
    const tab = await world.open(`/${PUPIL.handle}`);
    await until('the button to say so', async () => /not allowed/i.test(await world.toolbarTitle(address)));
    await world.session.allowSites(true);
    await guardedOrTold(world, tab, address);
    const title = await world.toolbarTitle(address);
    if (/reload/i.test(title)) assert.equal(await world.popup(tab), title, 'the popup says what the button says');
    else assert.match(await world.popup(tab), /guard is on/);
  },

  'switched off and on again with a page open: it is guarded, or to be reloaded': async (world) => {
    await world.reset();
    const address = `https://x.com/${PUPIL.handle}`;
    const tab = await world.open(`/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW(PUPIL), 'ask');
    await world.switchOffAndOn();
    await guardedOrTold(world, tab, address);
    // Another tab that speaks changes nothing about it.
    const other = await world.open('/notifications');
    await until('the other tab to be guarded', async () => /protected/i.test(await world.toolbarTitle('https://x.com/notifications')));
    await other.close();
    await tab.front();
    await guardedOrTold(world, tab, address);
  },

  'a page that is to be reloaded is said to be until it is, whatever the background learns': async (world) => {
    await world.reset();
    const address = `https://x.com/${PUPIL.handle}`;
    const tab = await world.open(`/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW(PUPIL), 'ask');
    await world.switchOffAndOn();
    await guardedOrTold(world, tab, address);
    const before = await world.toolbarTitle(address);
    await world.session.killBackground();
    await world.ask({ kind: 'forget' });
    if (/reload/i.test(before)) assert.equal(await world.toolbarTitle(address), before);
    else await until('the button to say that there is no list', async () => /list/i.test(await world.toolbarTitle(address)));
  },

  'an answer that is told twice, over another port, counts once': async (world) => {
    await world.reset();
    const tab = await world.open(`/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW(PUPIL), 'ask');
    const own = await world.own('www/options.html');
    await tab.front();
    const opened = () =>
      own.evaluate(async () => {
        const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
        const tabs = (await api.tabs.query({})).filter((/** @type {any} */ { url }) => url?.startsWith(api.runtime.getURL('www/approval')));
        return tabs.map((/** @type {any} */ { id }) => id);
      });
    await world.session.content(tab, `(() => {
      const { ask, replace } = schoolgate.port;
      schoolgate.port.ask = (request) => {
        const told = ask(request);
        if (request.kind === 'choose') replace();
        return told;
      };
    })()`);
    await tab.click(FOLLOW(PUPIL));
    await choose(tab, 'approved');
    await until('the page about an approval', async () => (await opened()).length > 0);
    await world.ask({ kind: 'forget' }); // What was ordered before is done then.
    const pages = await opened();
    await own.evaluate((ids) => (/** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome).tabs.remove(ids), pages);
    assert.equal(pages.length, 1);
  },

  'a page that got no plan asks for it again': async (world) => {
    await world.reset();
    const tab = await world.open('/messages');
    await world.session.content(tab, `(() => {
      const { ask } = schoolgate.port;
      let refused = 0;
      schoolgate.port.ask = (request) => (request.kind === 'hello' && refused++ === 0 ? Promise.resolve({ kind: 'denied' }) : ask(request));
    })()`);
    await tab.evaluate((path) => /** @type {any} */ (window).__site.go(path), `/${PUPIL.handle}`);
    await until('the page to be looked at after all', async () => {
      await tab.evaluate(() => document.body.append(document.createElement('i')));
      return (await world.verdict(tab, FOLLOW(PUPIL))) === 'ask';
    });
  },

  'a page that shows nothing of what it should is counted as not seen': async (world) => {
    await world.reset();
    const blind = async () => (await world.ask({ kind: 'health' })).health.sites[0]?.counts.find((/** @type {any} */ [name]) => name === 'blindPages')?.[1];
    const tab = await world.open('/messages');
    await tab.evaluate(() => {
      const strip = () => document.querySelectorAll('[data-testid$="-follow"]').forEach((one) => one.removeAttribute('data-testid'));
      new MutationObserver(strip).observe(document, { childList: true, subtree: true });
      /** @type {any} */ (window).__site.go('/i/connect_people');
      /** @type {any} */ (window).__since = performance.now();
    });
    await tab.until('the page to have been in view for long enough', () => performance.now() - /** @type {any} */ (window).__since > 5000);
    await tab.open('https://x.com/notifications');
    await until('the page to be counted', async () => (await blind()) === 1);
  },

  'an update with the page open: it works, or the toolbar says what to do': async (world) => {
    await world.reset();
    const tab = await world.open(`/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW(PUPIL), 'ask');
    await world.update();
    const address = `https://x.com/${PUPIL.handle}`;
    // Firefox starts the new version's script in open pages; Chromium leaves the old one, which can only stand aside.
    await until('protection, or words that ask for a reload', async () =>
      (await world.verdict(tab, FOLLOW(PUPIL)).catch(() => null)) === 'ask' || /reload/i.test(await world.toolbarTitle(address)),
    );
    const stranger = `[data-testid="sidebarColumn"] [data-testid="${STRANGER.id}-follow"]`;
    await tab.front();
    await tab.click(stranger);
    await did(tab, [`follow ${STRANGER.handle}`]);
    await tab.open(`https://x.com/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW(PUPIL), 'ask');
    await tab.click(FOLLOW(PUPIL));
    await listening(tab);
    await tab.press('Escape');
    await gone(tab);
    await did(tab, []);
  },
});

// @ts-check
// A browser with the extension, the list in force, and the local sites: what every test gets.
import path from 'node:path';
import { Internet, launch, until } from '../driver/index.mjs';
import { SITES, Sites, siteAt } from '../pages/site.mjs';
import { ROOT } from './root.mjs';

/** Hosts that the browsers themselves ask, extension or not. */
const BROWSERS_OWN = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|net|org)|browser\.invalid|firefox\.com)(:\d+)?$/;

/** Where `cargo xtask dist` and `dist --open` put the extension. @param {'open' | 'closed'} build @param {string} browser */
export const distOf = (build, browser) =>
  path.join(process.env.SCHOOLGATE_DIST ?? path.join(ROOT, 'target'), build === 'open' ? 'dist-open' : 'dist', browser);

/**
 * @typedef {object} Wanted
 * @property {string} browser
 * @property {string} [dist] folder of the extension; `null` for none
 * @property {import('./list.mjs').List} [list] to have in force
 * @property {string} [language]
 * @property {boolean} [show]
 */

export class World {
  /** @type {import('../driver/index.mjs').Tab[]} */
  #tabs = [];
  /** @type {import('../driver/index.mjs').Tab | undefined} */
  #own;
  /** The tab in which this test opened a page of a site last.
   *  @type {import('../driver/index.mjs').Tab | undefined} */
  #last;
  /** The one of the test before: a new tab takes a browser several times as long as a new page.
   *  @type {import('../driver/index.mjs').Tab | undefined} */
  #kept;

  /** @param {Awaited<ReturnType<typeof launch>>} session @param {Internet} internet @param {Sites} sites @param {Wanted} wanted */
  constructor(session, internet, sites, wanted) {
    this.session = session;
    this.internet = internet;
    this.sites = sites;
    /** The site whose pages a path means. */
    this.on = 'x';
    this.list = wanted.list;
    this.kind = wanted.browser;
    /** Something was answered that the extension remembers: true until a reset, also for what earlier tests did. */
    this.answered = true;
  }

  /** @param {Wanted} wanted */
  static async start(wanted) {
    const sites = await Sites.build();
    const internet = await Internet.open(sites.serve);
    const session = await launch(wanted.browser, { ...wanted, port: internet.port });
    const world = new World(session, internet, sites, wanted);
    if (wanted.list) await world.bringInForce(wanted.list);
    return world;
  }

  /** Opens a page of a site in a tab of its own and waits until the application is there.
   *  @param {string} address a path on the suite's site, or a whole address @param {import('../pages/site.mjs').Config} [config] */
  async open(address, config = {}) {
    this.sites.config = config;
    const url = new URL(address, SITES[this.on].origin);
    const tab = await this.#free();
    await tab.open(url.href);
    await tab.until('the application', (root) => document.querySelector(root)?.childElementCount, siteAt(url.host)?.root ?? 'body');
    return tab;
  }

  /** A tab that no other page of this test is in. */
  async #free() {
    const kept = this.#kept;
    this.#kept = undefined;
    // A tab may have died since.
    const tab = (await kept?.renew().catch(() => undefined)) ?? (await this.session.tab());
    this.#tabs.push(tab);
    this.#last = tab;
    return tab;
  }

  /** Opens a saved page under an address. @param {string} address @param {string} html */
  async openSaved(address, html) {
    this.sites.config = { saved: html };
    const tab = await this.#free();
    await tab.open(address);
    return tab;
  }

  /** Switches the extension off and on again; pages of the sites stay open. */
  async switchOffAndOn() {
    await this.session.switchOffAndOn();
    this.#own = undefined;
  }

  /** Lets the extension into private windows: it starts anew. */
  async allowPrivate() {
    await this.session.allowPrivate();
    this.#own = undefined;
  }

  /** Opens a page of the suite's site in a private window. @param {string} path */
  async openPrivate(path) {
    this.sites.config = {};
    const url = new URL(path, SITES[this.on].origin);
    const tab = await this.session.privateTab(url.href);
    this.#tabs.push(tab);
    await tab.until('the application', (root) => document.querySelector(root)?.childElementCount, siteAt(url.host)?.root ?? 'body');
    return tab;
  }

  /** Opens one of the extension's own pages. @param {string} page */
  async own(page) {
    const tab = await this.session.own(page);
    this.#tabs.push(tab);
    return tab;
  }

  /** What the popup says of a tab. @param {import('../driver/index.mjs').Tab} tab */
  async popup(tab) {
    const own = (this.#own ??= await this.session.own('www/options.html'));
    await tab.front();
    // Behind the tab: what is in front is what the popup is about.
    const popup = await this.session.opened(() =>
      own.evaluate(() => {
        const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
        return api.tabs.create({ url: api.runtime.getURL('www/popup.html'), active: false }).then(() => undefined);
      }),
    );
    this.#tabs.push(popup);
    const read = () => document.body.dataset.state !== 'loading' && document.querySelector('[data-name=sentence]')?.textContent;
    return until('the popup', () => popup.evaluate(read).catch(() => ''));
  }

  /** Asks the background as an own page does. @param {object} request @param {Uint8Array} [bytes] */
  async ask(request, bytes) {
    this.#own ??= await this.session.own('www/options.html');
    const encoded = bytes && Buffer.from(bytes).toString('base64');
    const { answer } = await this.#own.evaluate(
      ({ request, encoded }) => {
        const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
        const bytes = encoded && Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
        return api.runtime.sendMessage({ request, bytes });
      },
      { request, encoded },
    );
    return answer;
  }

  /** Imports, trusts and unlocks a list, as the options page would. @param {import('./list.mjs').List} list */
  async bringInForce(list) {
    const { settings } = await this.ask({ kind: 'settings' });
    await this.ask({ kind: 'change', settings: { ...settings, sharedComputer: false } });
    let answer = await this.ask({ kind: 'import' }, list.bytes);
    if (answer.kind === 'list' && answer.list.signerPending) {
      answer = await this.ask({ kind: 'trustSigner', words: answer.list.signerWords });
    }
    if (answer.kind === 'list' && !answer.list.inForce) {
      list.key ??= await this.#stretch(list.code, answer.list.code);
      answer = await this.ask({ kind: 'unlock', key: list.key, keep: true });
    }
    if (answer.kind !== 'list' || !answer.list.inForce) throw new Error(`the list is not in force: ${JSON.stringify(answer)}`);
  }

  /** @param {string} code @param {[number, number, number, string]} parameters @returns {Promise<string>} */
  #stretch(code, [memory, passes, lanes, salt]) {
    if (!this.#own) throw new Error('no page of ours is open');
    return this.#own.evaluate(
      async ({ code, memory, passes, lanes, salt }) => {
        const pages = await import(/** @type {any} */ ('/pkg/pages.js'));
        await pages.default();
        return pages.stretch(code, memory, passes, lanes, salt);
      },
      { code, memory, passes, lanes, salt },
    );
  }

  /** Loads the extension anew, as an update does; pages of the sites stay open. */
  async update() {
    await this.session.update();
    // Our own page went with the old version.
    this.#own = undefined;
  }

  /** The toolbar button's tooltip for the tab at an address. @param {string} address @returns {Promise<string>} */
  async toolbarTitle(address) {
    this.#own ??= await this.session.own('www/options.html');
    return this.#own.evaluate(async (url) => {
      const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
      const tabs = await api.tabs.query({ url });
      return api.action.getTitle({ tabId: tabs.at(-1)?.id });
    }, address);
  }

  /** Whether one of the extension's own pages is open. @param {string} page with its fragment */
  async hasOwn(page) {
    this.#own ??= await this.session.own('www/options.html');
    return this.#own.evaluate(async (page) => {
      const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
      const url = api.runtime.getURL(page);
      const tabs = await api.tabs.query({});
      const open = tabs.find((/** @type {any} */ tab) => tab.url === url);
      if (open) await api.tabs.remove(open.id);
      return Boolean(open);
    }, page);
  }

  /** As on the first day, if anything was answered since that is remembered. */
  async fresh() {
    if (this.answered) await this.reset();
  }

  /** As on the first day: nothing stored but the list. */
  async reset() {
    if (!this.list) return;
    // What the last page still has to tell belongs to before.
    await this.#leave();
    await this.ask({ kind: 'forget' });
    await this.bringInForce(this.list);
    this.answered = false;
  }

  /** What the content script holds ready for an element: `go`, `ask`, `unreadable`; null when it is no candidate
   *  or nothing is ready yet. @param {import('../driver/index.mjs').Tab} tab @param {string} selector */
  async verdict(tab, selector) {
    return this.session.content(
      tab,
      `(() => {
        const { observe, find } = globalThis.schoolgate ?? {};
        const element = document.querySelector(${JSON.stringify(selector)});
        const plan = element && observe?.plan?.();
        const candidate = plan && find.which(plan, element);
        return (candidate && observe.ready(observe.look(candidate, element).key)) ?? null;
      })()`,
    );
  }

  /** Waits until the content script knows what to look for: before, every press goes by. @param {import('../driver/index.mjs').Tab} tab */
  planned(tab) {
    return until('the plan', () => this.session.content(tab, 'Boolean(globalThis.schoolgate?.observe?.plan())'));
  }

  /** Waits until a verdict is ready. @param {import('../driver/index.mjs').Tab} tab @param {string} selector @param {string} verdict */
  async ready(tab, selector, verdict) {
    await tab.place(selector);
    /** @type {unknown} */
    let last;
    const same = async () => (last = await this.verdict(tab, selector)) === verdict;
    await until(`"${verdict}" to be ready for ${selector}`, same).catch((error) => {
      throw new Error(`${error.message}; it was ${last}`, { cause: error });
    });
  }

  /** Requests that neither the browser nor a page of ours made. */
  foreign() {
    return this.internet.requests.filter(({ host, known }) => !known && !BROWSERS_OWN.test(host)).map(({ url }) => url);
  }

  /** Closes the tabs of the last test, but for one that serves the next one as well. @param {boolean} [passed] */
  async tidy(passed = false) {
    const last = this.#last;
    this.#last = undefined;
    if (passed && last?.plain && last.held.size === 0) this.#kept = last;
    for (const tab of this.#tabs.splice(0)) if (tab !== this.#kept) await tab.close().catch(() => {});
  }

  /** Closes the tab that was kept for the next page. */
  async #leave() {
    const kept = this.#kept;
    this.#kept = undefined;
    await kept?.close().catch(() => {});
  }

  async close() {
    await this.session.close();
    await this.internet.close();
  }
}

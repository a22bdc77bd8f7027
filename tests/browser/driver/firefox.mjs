// @ts-check
// Firefox, driven by puppeteer-core, with the extension installed into a fresh profile.
import fs from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { PATIENCE, Tab, until } from './tab.mjs';

const EXECUTABLE = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
/** The start of the address of a script that is given in it. */
const SCRIPT = 'data:text/javascript;charset=utf-8,';
const ID = 'guard@schoolgate.example';
const UUID = '5c4001a7-e000-4000-8000-000000000001';

/** Preferences that keep the browser's own services off the network and fix the extension's address. */
const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
  'services.settings.server': 'https://browser.invalid/v1',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'extensions.background.idle.timeout': 30_000,
  'dom.w3c_touch_events.enabled': 1,
  'intl.accept_languages': 'en-GB, en',
};

/** The type that a browser gives a file by its name. @param {string} file */
const typeOf = (file) =>
  ({ '.jpg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp', '.avif': 'image/avif', '.mp4': 'video/mp4', '.mov': 'video/quicktime' })[path.extname(file)] ?? '';

/** A running Firefox. */
export class Firefox {
  kind = 'firefox';
  /** Where the extension's own pages live, without a slash at the end. */
  base = `moz-extension://${UUID}`;

  /** @param {import('puppeteer-core').Browser} browser @param {string} chrome the browser's own window */
  constructor(browser, chrome) {
    this.browser = browser;
    this.chrome = chrome;
  }

  /** @param {import('./index.mjs').Launch} launch */
  static async launch({ dist, port, show = false, language = 'en-GB' }) {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: EXECUTABLE,
      headless: !show,
      acceptInsecureCerts: true,
      defaultViewport: { width: 1280, height: 900 },
      args: ['--remote-allow-system-access', '--width=1280', '--height=1000'],
      extraPrefsFirefox: {
        ...PREFERENCES,
        'intl.locale.requested': language,
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
      },
    });
    const session = new Firefox(browser, '');
    const { contexts } = await session.#send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    session.chrome = contexts[0].context;
    if (dist) {
      await browser.installExtension(dist);
      await until('the options page, which opens on the first day', () => session.#closeFirst());
    }
    return session;
  }

  /** No test uses the page that the extension opens when it is installed. */
  #closeFirst() {
    return this.#inBrowser(`
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(`${this.base}/www/options.html`)});
      if (tab) gBrowser.removeTab(tab);
      return Boolean(tab);`);
  }

  /** @param {string} method @param {object} parameters */
  async #send(method, parameters) {
    const connection = /** @type {any} */ (this.browser).connection;
    return (await connection.send(method, parameters)).result;
  }

  /** Runs code in the browser itself, where its own tests run. @param {string} body of an async function */
  async #inBrowser(body) {
    const answer = await this.#send('script.evaluate', {
      expression: `(async () => { const id = ${JSON.stringify(ID)}; ${body} })()`,
      target: { context: this.chrome },
      awaitPromise: true,
    });
    if (answer.type !== 'success') throw new Error(`in Firefox: ${answer.exceptionDetails.text}`);
    return answer.result.value;
  }

  /** A new tab. */
  async tab() {
    return new Tab(await this.browser.newPage(), this);
  }

  /** Opens a page of the extension. @param {string} page for example `www/options.html` */
  async own(page) {
    const tab = await this.tab();
    // The driver is never told that such a page has loaded, so it is asked.
    tab.page.goto(`${this.base}/${page}`).catch(() => {});
    await until(`our page ${page}`, () =>
      tab.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete').catch(() => false),
    );
    return tab;
  }

  /** Ends the background, as the browser does when it idles. */
  async killBackground() {
    // A new one may start at once, where a page has something to ask.
    await this.#inBrowser('await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true });');
  }

  /** Whether the background runs now. */
  backgroundRuns() {
    return this.#inBrowser("return WebExtensionPolicy.getByID(id)?.extension?.backgroundState === 'running';");
  }

  /** Stops the background in its tracks, as a busy machine does. @returns {Promise<() => Promise<void>>} lets it go on */
  async stall() {
    await this.#inBrowser(`
      const { extension } = WebExtensionPolicy.getByID(id);
      const background = [...extension.views].find(({ viewType }) => viewType === 'background');
      const { messageManager } = background.xulBrowser;
      globalThis.schoolgateStalled = true;
      return await new Promise((stalled) => {
        messageManager.addMessageListener('schoolgate-stalled', () => (stalled(), globalThis.schoolgateStalled));
        messageManager.loadFrameScript('${SCRIPT}' + encodeURIComponent('while (sendSyncMessage("schoolgate-stalled")[0]);'), false);
      });`);
    return () => this.#inBrowser('globalThis.schoolgateStalled = false;');
  }

  /** Evaluates an expression in the content script's world of a tab; undefined where there is none.
   *  @param {Tab} tab @param {string} expression */
  content(tab, expression) {
    return this.#inTab(
      tab,
      `const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
      const context = ExtensionContent.getContextByExtensionId(${JSON.stringify(ID)}, content);
      return context && (await Cu.evalInSandbox(${JSON.stringify(expression)}, context.cloneScope));`,
    );
  }

  /** @param {Tab} tab @param {string} text */
  async insert(tab, text) {
    await this.#inTab(
      tab,
      `const method = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!method.beginInputTransactionForTests(content, () => true)) throw new Error('no input method');
      method.commitCompositionWith(${JSON.stringify(text)});`,
    );
  }

  /** Composes a word as an input method does: what stands there meanwhile, the keys pressed then, what comes of it.
   *  @param {Tab} tab @param {string} meanwhile @param {string} word @param {() => Promise<unknown>} during */
  async compose(tab, meanwhile, word, during) {
    await this.#inTab(
      tab,
      `const method = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      globalThis.schoolgateMethod = method;
      if (!method.beginInputTransactionForTests(content, () => true)) throw new Error('no input method');
      method.setPendingCompositionString(${JSON.stringify(meanwhile)});
      method.appendClauseToPendingComposition(${meanwhile.length}, method.ATTR_RAW_CLAUSE);
      method.setCaretInPendingComposition(${meanwhile.length});
      method.flushPendingComposition();`,
    );
    await during();
    await this.#inTab(tab, `globalThis.schoolgateMethod.commitCompositionWith(${JSON.stringify(word)});`);
  }

  /** Chooses files in an input; the driver takes the place of the browser's own window.
   *  @param {Tab} tab @param {string} selector @param {string[]} files */
  async choose(tab, selector, files) {
    const input = await tab.page.$(selector);
    await input.uploadFile(...files);
  }

  /** Answers for the person whether a site may read the position. @param {string} origin @param {'granted' | 'denied' | 'prompt'} setting */
  async permit(origin, setting) {
    await this.#inBrowser(`
      const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin(${JSON.stringify(origin)});
      const action = { granted: 'ALLOW_ACTION', denied: 'DENY_ACTION', prompt: 'UNKNOWN_ACTION' }[${JSON.stringify(setting)}];
      Services.perms.addFromPrincipal(principal, 'geo', Services.perms[action]);`);
  }

  /** Drops files on an element. No driver drags into Firefox from outside: these are events of the browser's own
   *  making, trusted as the real ones are. @param {Tab} tab @param {string} selector @param {string[]} files */
  async drop(tab, selector, files) {
    const event = (/** @type {string} */ type) => `new content.DragEvent('${type}', likeness)`;
    // Before the drop a page sees no files.
    for (const type of ['dragenter', 'dragover']) await this.#bring(tab, selector, [], event(type));
    await this.#bring(tab, selector, files, event('drop'));
  }

  /** Pastes files into an element, likewise. @param {Tab} tab @param {string} selector @param {string[]} files */
  async paste(tab, selector, files) {
    await this.#bring(tab, selector, files, "new content.ClipboardEvent('paste', likeness)");
  }

  /** @param {Tab} tab @param {string} selector @param {string[]} files @param {string} event */
  async #bring(tab, selector, files, event) {
    const whole = files.map((file) => ({ name: path.basename(file), type: typeOf(file), bytes: fs.readFileSync(file, 'base64') }));
    await this.#inTab(
      tab,
      `const data = new content.DataTransfer();
      const likeness = { bubbles: true, cancelable: true, composed: true, dataTransfer: data, clipboardData: data };
      const event = ${event};
      // The page may see only what was added in its own name.
      const page = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      page.data = event.dataTransfer ?? event.clipboardData;
      page.files = Cu.cloneInto(${JSON.stringify(whole)}, page);
      Cu.evalInSandbox(
        \`for (const { name, type, bytes } of files) {
          const letters = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
          data.items.add(new File([letters], name, { type, lastModified: 1e12 }));
        }\`,
        page,
      );
      content.document.querySelector(${JSON.stringify(selector)}).dispatchEvent(event);`,
    );
  }

  /** Runs code beside a page, with the browser's own rights. @param {Tab} tab @param {string} body of an async function
   *  @returns {Promise<any>} what it returns, by way of JSON */
  async #inTab(tab, body) {
    const mark = `schoolgate-${Math.random()}`;
    const script = `(async () => {
      let value;
      try { value = JSON.stringify({ value: await (async () => { ${body} })() }); }
      catch (error) { value = JSON.stringify({ error: String(error) }); }
      sendAsyncMessage(${JSON.stringify(mark)}, value);
    })()`;
    const url = JSON.stringify(await tab.evaluate(() => location.href));
    const told = await this.#inBrowser(`
      const windows = [...Services.wm.getEnumerator('navigator:browser')];
      const tab = windows.flatMap((one) => [...one.gBrowser.tabs]).findLast((one) => one.linkedBrowser.currentURI.spec === ${url});
      if (!tab) return undefined;
      const { messageManager } = tab.linkedBrowser;
      return await new Promise((done) => {
        const mark = ${JSON.stringify(mark)};
        messageManager.addMessageListener(mark, function told({ data }) {
          messageManager.removeMessageListener(mark, told);
          done(data);
        });
        messageManager.loadFrameScript('${SCRIPT}' + encodeURIComponent(${JSON.stringify(script)}), false);
      });`);
    const { value, error } = JSON.parse(told ?? '{}');
    if (error) throw new Error(`beside the page: ${error}`);
    return value;
  }

  /** Lets the extension into private windows, as a person can: it starts anew. */
  async allowPrivate() {
    await this.#inBrowser(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] });`);
    await this.update();
  }

  /** A tab in a private window. @param {string} address */
  async privateTab(address) {
    const tab = await this.opened(() =>
      this.#inBrowser(`
        const other = OpenBrowserWindow({ private: true });
        await new Promise((done) => other.addEventListener('load', done, { once: true }));`),
    );
    // Else the window's own first page, still on its way, ends the way to ours.
    await until("the private window's first page", () =>
      this.#inBrowser(`
        const { selectedBrowser } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
        return selectedBrowser.currentURI.spec !== 'about:blank' && !selectedBrowser.webProgress.isLoadingDocument;`),
    );
    return tab.open(address);
  }

  /** The tab that comes when something is done. Now and then Firefox tells the driver nothing of a tab that an extension
   *  opens: that one is closed, and opened once more. @param {() => Promise<unknown>} act
   *  @param {number} [patience] ms; the last time as long as for anything else @returns {Promise<Tab>} */
  async opened(act, patience = 3000) {
    const known = new Set(await this.browser.pages());
    await act();
    const fresh = async () => (await this.browser.pages()).find((page) => !known.has(page));
    const page = await until('the tab', fresh, patience).catch((error) => {
      if (patience === PATIENCE) throw error;
    });
    if (page) return new Tab(page, this);
    const told = new Set([...known].map((one) => one.mainFrame()._id));
    const { contexts } = await this.#send('browsingContext.getTree', {});
    for (const { context } of contexts) if (!told.has(context)) await this.#send('browsingContext.close', { context });
    return this.opened(act, PATIENCE);
  }

  /** Withdraws or gives back the extension's access to sites, as a person can. @param {boolean} allowed */
  async allowSites(allowed) {
    await this.#inBrowser(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      const origins = extension.manifest.host_permissions;
      await ExtensionPermissions.${allowed ? 'add' : 'remove'}(id, { permissions: [], origins, data_collection: [] }, extension);`);
  }

  /** Switches the extension off and on again, as a person can. */
  async switchOffAndOn() {
    await this.#inBrowser(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(id);
      await addon.disable();
      await addon.enable();`);
    await until('the extension to start anew', () => this.backgroundRuns());
  }

  /** Loads the extension again, as an update does, with its pages left open. */
  async update() {
    await this.#inBrowser(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(id)).reload();`);
    await until('the updated extension to start', () => this.backgroundRuns());
  }

  async close() {
    await this.browser.close();
  }
}

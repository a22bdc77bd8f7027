// @ts-check
// Chromium, driven by playwright-core, with the extension loaded into a fresh profile.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { Tab, until } from './tab.mjs';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
];

/** A running Chromium. */
export class Chromium {
  kind = 'chromium';
  /** Where the extension's own pages live, without a slash at the end. */
  base = '';

  /** @param {import('playwright-core').BrowserContext} context @param {string} profile */
  constructor(context, profile) {
    this.context = context;
    this.profile = profile;
  }

  /** @param {import('./index.mjs').Launch} launch */
  static async launch({ dist, port, show = false, language = 'en-GB', touch = true }) {
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'schoolgate-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: EXECUTABLE,
      headless: false,
      ignoreDefaultArgs: ['--disable-back-forward-cache', '--disable-extensions'],
      proxy: { server: `http://127.0.0.1:${port}` },
      hasTouch: touch,
      viewport: { width: 1280, height: 900 },
      locale: language,
      args: [
        ...(show ? [] : ['--headless=new']),
        ...QUIET,
        `--lang=${language}`,
        ...(dist ? [`--disable-extensions-except=${dist}`, `--load-extension=${dist}`] : []),
      ],
    });
    const session = new Chromium(context, profile);
    session.browserCdp = await context.newCDPSession(context.pages()[0]);
    if (dist) session.base = await until('the extension to start', () => session.#findBase(dist));
    if (dist) await until('the options page, which opens on the first day', () => session.#closeFirst());
    return session;
  }

  /** No test uses the page that the extension opens when it is installed. */
  async #closeFirst() {
    const page = this.context.pages().find((one) => one.url() === `${this.base}/www/options.html`);
    await page?.close();
    return Boolean(page);
  }

  /** @param {string} dist */
  async #findBase(dist) {
    const running = this.context.serviceWorkers()[0];
    if (running) return running.url().split('/').slice(0, 3).join('/');
    return fs.existsSync(dist) ? '' : Promise.reject(new Error(`there is no ${dist}`));
  }

  /** A new tab. */
  async tab() {
    return new Tab(await this.context.newPage(), this);
  }

  /** Opens a page of the extension. @param {string} page for example `www/options.html` */
  async own(page) {
    return (await this.tab()).open(`${this.base}/${page}`);
  }

  /** Does on the browser's own extensions page what starts the extension anew. @param {(id: string) => Promise<unknown>} code */
  async #restart(code) {
    // Else an unpacked extension does not start again.
    await this.#manage(() => /** @type {any} */ (globalThis).chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
    await this.#manage(code);
    const page = await this.context.newPage();
    await until('the extension to start anew', () => page.goto(`${this.base}/www/options.html`).then(() => true, () => false));
    await page.close();
  }

  /** Lets the extension into private windows, as a person can: it starts anew. */
  allowPrivate() {
    return this.#restart((extensionId) => /** @type {any} */ (globalThis).chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }));
  }

  /** Switches the extension off and on again, as a person can. */
  switchOffAndOn() {
    return this.#restart(async (id) => {
      const { management } = /** @type {any} */ (globalThis).chrome;
      await management.setEnabled(id, false);
      await management.setEnabled(id, true);
    });
  }

  /** A tab in a private window. @param {string} address */
  async privateTab(address) {
    const own = await this.own('www/options.html');
    const tab = await this.opened(() =>
      own.evaluate((url) => /** @type {any} */ (globalThis).chrome.windows.create({ incognito: true, url }), address),
    );
    await own.page.close();
    return tab;
  }

  /** The tab that comes when something is done. @param {() => Promise<unknown>} act */
  async opened(act) {
    const page = this.context.waitForEvent('page');
    await act();
    return new Tab(await page, this);
  }

  async #workers() {
    const { targetInfos } = await this.browserCdp.send('Target.getTargets');
    return targetInfos.filter((target) => target.type === 'service_worker' && target.url.startsWith(this.base));
  }

  /** Ends the background, as the browser does when it idles. A new one may start at once, where a page has something
   *  to ask. */
  async killBackground() {
    const stopped = new Promise((done) => {
      this.browserCdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ scriptURL, runningStatus }) => scriptURL.startsWith(this.base) && runningStatus === 'stopped')) done(undefined);
      });
    });
    await this.browserCdp.send('ServiceWorker.enable');
    await this.browserCdp.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await this.browserCdp.send('ServiceWorker.disable');
  }

  /** Whether the background runs now. */
  async backgroundRuns() {
    return (await this.#workers()).length > 0;
  }

  /** Stops the background in its tracks, as a busy machine does. @returns {Promise<() => Promise<void>>} lets it go on */
  async stall() {
    const [worker] = await this.#workers();
    const cdp = this.browserCdp;
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
    let last = 0;
    const send = (/** @type {string} */ method) =>
      cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: ++last, method }) });
    await send('Debugger.enable');
    await send('Debugger.pause');
    return async () => {
      await send('Debugger.resume');
      await send('Debugger.disable');
      await cdp.send('Target.detachFromTarget', { sessionId });
    };
  }

  /** Milliseconds that scripts of ours take while something is done in a tab, with all that they call.
   *  @param {Tab} tab @param {() => Promise<unknown>} work @returns {Promise<number>} */
  async ownTime(tab, work) {
    const cdp = await this.context.newCDPSession(tab.page);
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
    await cdp.send('Profiler.start');
    await work();
    const { profile } = await cdp.send('Profiler.stop');
    await cdp.detach();
    /** Nodes below a frame of ours. @type {Set<number>} */
    const ours = new Set();
    /** Nodes below what the driver evaluates, which has neither name nor address. @type {Set<number>} */
    const driven = new Set();
    // A parent comes before its children.
    for (const { id, callFrame, children } of profile.nodes) {
      if (!callFrame.url && !callFrame.functionName) driven.add(id);
      if (!driven.has(id) && callFrame.url.startsWith('chrome-extension:')) ours.add(id);
      for (const nodes of [ours, driven]) if (nodes.has(id)) for (const child of children ?? []) nodes.add(child);
    }
    const deltas = profile.timeDeltas ?? [];
    return (profile.samples ?? []).reduce((sum, id, index) => sum + (ours.has(id) && !driven.has(id) ? (deltas[index] ?? 0) : 0), 0) / 1000;
  }

  /** What is in a tab's process when all that nobody holds is gone. @param {Tab} tab */
  async piled(tab) {
    const cdp = await this.context.newCDPSession(tab.page);
    await cdp.send('HeapProfiler.enable');
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('Performance.enable');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    const { metrics } = await cdp.send('Performance.getMetrics');
    await cdp.detach();
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
    return { nodes, listeners: jsEventListeners, 'kilobytes of script': Math.round(heap / 1000) };
  }

  /** Evaluates an expression in the content script's world of a tab; undefined where there is none.
   *  @param {Tab} tab @param {string} expression */
  async content(tab, expression) {
    const cdp = await this.context.newCDPSession(tab.page);
    try {
      /** @type {any[]} */
      const worlds = [];
      cdp.on('Runtime.executionContextCreated', (event) => worlds.push(event.context));
      await cdp.send('Runtime.enable');
      const evaluate = (/** @type {number} */ contextId, /** @type {string} */ code) =>
        cdp.send('Runtime.evaluate', { contextId, expression: code, returnByValue: true, awaitPromise: true });
      // After an update there is a second, empty world beside the script's own.
      let answer;
      for (const { id } of worlds.filter(({ origin }) => origin === this.base)) {
        if ((await evaluate(id, 'typeof schoolgate')).result.value === 'object') answer = await evaluate(id, expression);
      }
      if (!answer) return undefined;
      if (answer.exceptionDetails) throw new Error(`in the content script: ${answer.exceptionDetails.exception?.description}`);
      return answer.result.value;
    } finally {
      await cdp.detach();
    }
  }

  /** @param {Tab} tab @param {string} text */
  async insert(tab, text) {
    await tab.page.keyboard.insertText(text);
  }

  /** Composes a word as an input method does: what stands there meanwhile, the keys pressed then, what comes of it.
   *  @param {Tab} tab @param {string} meanwhile @param {string} word @param {() => Promise<unknown>} during */
  async compose(tab, meanwhile, word, during) {
    const cdp = await this.context.newCDPSession(tab.page);
    await cdp.send('Input.imeSetComposition', { text: meanwhile, selectionStart: meanwhile.length, selectionEnd: meanwhile.length });
    await during();
    await cdp.send('Input.insertText', { text: word });
    await cdp.detach();
  }

  /** Chooses files in an input, as a person does in the browser's own window.
   *  @param {Tab} tab @param {string} selector @param {string[]} files @param {number} [count] of presses that open it */
  async choose(tab, selector, files, count = 1) {
    const cdp = await this.context.newCDPSession(tab.page);
    const opened = new Promise((done) => cdp.once('Page.fileChooserOpened', done));
    await cdp.send('Page.enable');
    await cdp.send('Page.setInterceptFileChooserDialog', { enabled: true });
    await tab.click(selector, { count });
    const { backendNodeId } = /** @type {any} */ (await opened);
    await cdp.send('DOM.setFileInputFiles', { files, backendNodeId });
    await cdp.detach();
  }

  /** Pastes a picture into an element, as after a screenshot: this browser makes it anew from its pixels, and no driver
   *  can put a file on its clipboard. @param {Tab} tab @param {string} selector @param {string[]} files one PNG */
  async paste(tab, selector, [file]) {
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.front();
    await tab.evaluate(async (bytes) => {
      const picture = new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], { type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    }, fs.readFileSync(file, 'base64'));
    await tab.focus(selector);
    await tab.press('v', ['Control']);
  }

  /** Answers for the person whether a site may read the position. @param {string} origin @param {'granted' | 'denied' | 'prompt'} setting */
  async permit(origin, setting) {
    await this.browserCdp.send('Browser.setPermission', { permission: { name: 'geolocation' }, setting, origin });
  }

  /** Drops files on an element, as if dragged in from outside. @param {Tab} tab @param {string} selector @param {string[]} files */
  async drop(tab, selector, files) {
    const { x, y } = await tab.place(selector);
    const cdp = await this.context.newCDPSession(tab.page);
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop'])) await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
    await cdp.detach();
  }

  /** Runs code on the browser's own extensions page. @param {(id: string) => Promise<unknown>} code */
  async #manage(code) {
    const tab = await this.tab();
    await tab.open('chrome://extensions');
    await tab.evaluate(/** @type {any} */ (code), this.base.split('/')[2]);
    await tab.close();
  }

  /** Withdraws or gives back the extension's access to sites, as a person can. @param {boolean} allowed */
  async allowSites(allowed) {
    await this.#manage(
      allowed
        ? (id) => globalThis.chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_ALL_SITES' })
        : (id) => globalThis.chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' }),
    );
  }

  /** Loads the extension again, as an update does, with its pages left open. */
  async update() {
    await this.#manage(async (id) => {
      const { developerPrivate } = globalThis.chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.reload(id, { failQuietly: true });
    });
    await until('the updated extension to start', () => this.backgroundRuns());
  }

  async close() {
    await this.context.close();
    fs.rmSync(this.profile, { recursive: true, force: true });
  }
}

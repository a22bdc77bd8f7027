// @ts-check
// One tab of either browser. What differs between the two drivers is hidden here: everything a person
// does (pointer, keys, touch) goes through the browser's own input, so that the page sees trusted events.

/** How long a condition may take before the test that waits for it fails, in milliseconds. */
export const PATIENCE = 20_000;

/** @typedef {'Shift' | 'Control' | 'Alt' | 'Meta'} Modifier */

/** Waits for a condition, looking again and again. @template T
 *  @param {string} what for the failure's words @param {() => Promise<T> | T} condition
 *  @param {number} [patience] milliseconds @returns {Promise<NonNullable<T>>} */
export async function until(what, condition, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const before = Date.now();
    const value = await condition();
    if (value) return /** @type {NonNullable<T>} */ (value);
    const now = Date.now();
    if (now > end) throw new Error(`waited ${patience} ms in vain for: ${what}`);
    // Where looking is slow, the machine is busy: whoever waits leaves most of it to those who work.
    await new Promise((look) => setTimeout(look, Math.min(Math.max(10, 3 * (now - before)), 50)));
  }
}

/** A tab. */
export class Tab {
  /** @param {any} page a page of playwright-core or puppeteer-core @param {any} session */
  constructor(page, session) {
    this.page = page;
    this.session = session;
    /** Nothing of what was done here outlives the page: another one may be opened in the same tab. */
    this.plain = true;
    /** Keys that are down. @type {Set<string>} */
    this.held = new Set();
  }

  /** Goes to an address and waits for the document. @param {string} address */
  async open(address) {
    await this.page.goto(address, { waitUntil: 'domcontentloaded' });
    return this;
  }

  /** Runs a function in the page. @template A, R @param {(argument: A) => R | Promise<R>} code
   *  @param {A} [argument] @returns {Promise<R>} */
  evaluate(code, argument) {
    return this.page.evaluate(code, argument);
  }

  /** Waits until a function in the page returns something. @template A, R
   *  @param {string} what @param {(argument: A) => R} code @param {A} [argument] */
  until(what, code, argument) {
    // A page that is on its way elsewhere answers nothing yet.
    const away = (/** @type {Error} */ error) => {
      if (!/context was destroyed|navigation|no such frame/i.test(error.message)) throw error;
    };
    return until(what, () => this.evaluate(/** @type {any} */ (code), argument).catch(away));
  }

  /** Waits for an element and returns the middle of its box. @param {string} selector */
  place(selector) {
    return this.until(`an element ${selector}`, findMiddle, selector);
  }

  /** @param {string} selector */
  async hover(selector) {
    const { x, y } = await this.place(selector);
    await this.page.mouse.move(x, y);
  }

  /** Presses and releases the pointer on an element.
   *  @param {string} selector @param {{modifiers?: Modifier[], count?: number, button?: 'left' | 'middle'}} [how] */
  async click(selector, how = {}) {
    const { x, y } = await this.place(selector);
    await this.clickAt(x, y, how);
  }

  /** @param {number} x @param {number} y @param {{modifiers?: Modifier[], count?: number, button?: 'left' | 'middle'}} [how] */
  async clickAt(x, y, { modifiers = [], count = 1, button = 'left' } = {}) {
    for (const key of modifiers) await this.down(key);
    await this.page.mouse.click(x, y, this.session.kind === 'firefox' ? { count, button } : { clickCount: count, button });
    for (const key of modifiers) await this.up(key);
  }

  /** Touches an element with one finger. @param {string} selector */
  async tap(selector) {
    const { x, y } = await this.place(selector);
    await this.page.touchscreen.tap(x, y);
  }

  /** Puts the focus on an element, as a keyboard user would find it. @param {string} selector */
  focus(selector) {
    return this.until(`focus on ${selector}`, focusOn, selector);
  }

  /** Presses and releases a key. @param {string} key a key's name @param {Modifier[]} [modifiers] */
  async press(key, modifiers = []) {
    for (const modifier of modifiers) await this.down(modifier);
    await this.page.keyboard.press(key);
    for (const modifier of modifiers) await this.up(modifier);
  }

  /** Presses a key, or, while it is down, lets it repeat. @param {string} key */
  async down(key) {
    this.held.add(key);
    await this.page.keyboard.down(key);
  }

  /** @param {string} key */
  async up(key) {
    this.held.delete(key);
    await this.page.keyboard.up(key);
  }

  /** Holds a key so that it repeats. @param {string} key @param {number} repeats */
  async hold(key, repeats) {
    for (let time = 0; time <= repeats; time += 1) await this.down(key);
  }

  /** Types text where the focus is. @param {string} text */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Puts in text where the focus is, all at once and without keys. @param {string} text */
  async insert(text) {
    await this.session.insert(this, text);
  }

  /** Makes the window's inside this large. @param {number} width CSS pixels @param {number} height CSS pixels */
  async resize(width, height) {
    this.plain = false;
    const size = { width, height };
    await (this.session.kind === 'firefox' ? this.page.setViewport(size) : this.page.setViewportSize(size));
  }

  /** Goes back in the history. */
  async back() {
    await this.page.evaluate(() => setTimeout(() => history.back()));
  }

  /** @param {string} file */
  async screenshot(file) {
    await this.page.screenshot({ path: file });
  }

  /** Brings the tab to the front. */
  async front() {
    await this.page.bringToFront();
  }

  /** As if it were new: in front, the pointer over nothing. */
  async renew() {
    // One that is there already would be told of its focus a second time, later: what pages close on that.
    if (await this.evaluate(() => document.hidden)) await this.front();
    await this.page.mouse.move(0, 0);
    return this;
  }

  async close() {
    await this.page.close();
  }
}

/** In the page: the middle of the first visible match, scrolled into view. @param {string} selector */
function findMiddle(selector) {
  const found = document.querySelector(selector);
  if (!found) return null;
  let box = found.getBoundingClientRect();
  if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth) {
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    box = found.getBoundingClientRect();
  }
  return box.width && box.height ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** In the page: focus, and whether it is there. @param {string} selector */
function focusOn(selector) {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) return false;
  found.focus({ preventScroll: false });
  return document.activeElement === found;
}

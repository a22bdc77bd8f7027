// @ts-check
// What became of each case: a line at once, the sum at the end.

export class Report {
  #passed = 0;
  #failed = 0;
  #started = Date.now();

  /** @param {string} browser */
  constructor(browser) {
    this.browser = browser;
  }

  /** Does it, and says whether it passed. @param {string} name @param {() => Promise<void>} work */
  async of(name, work) {
    const before = Date.now();
    const line = (/** @type {string} */ sign) => `${sign} ${this.browser} › ${name} (${Date.now() - before} ms)`;
    try {
      await work();
      this.#passed += 1;
      console.log(line('ok   '));
      return true;
    } catch (error) {
      this.#failed += 1;
      console.log(`${line('FAIL ')}\n      ${String(error?.stack ?? error).replaceAll('\n', '\n      ')}`);
      return false;
    }
  }

  /** Says the sum, and whether all is well. */
  close() {
    console.log(`${this.browser}: ${Math.round((Date.now() - this.#started) / 1000)} s`);
    console.log(`${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0;
  }
}

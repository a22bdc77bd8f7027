// @ts-check
// Reading and answering the dialog in the test build, where its root is open. Input is the browser's own.

/**
 * @typedef {object} Seen
 * @property {string} title
 * @property {string[]} lines
 * @property {string[]} choices the values of the ways on, in order
 * @property {string | null} focused the way on that has the focus
 * @property {boolean} whyOpen
 * @property {string} why
 * @property {string} text everything that is visible
 * @property {string} language
 * @property {string} direction
 */

/** In the page: the dialog that is open, or null. @returns {Seen | null} */
function read() {
  for (const host of document.querySelectorAll('[data-schoolgate]')) {
    const root = host.shadowRoot;
    const box = root?.querySelector('dialog[open]:not(.beside *)');
    if (!root || !(box instanceof HTMLElement)) continue;
    const text = (/** @type {string} */ selector) => [...box.querySelectorAll(selector)].map((one) => one.textContent ?? '');
    const reasons = box.querySelector('details:not(.more)');
    const way = root.activeElement instanceof HTMLButtonElement ? root.activeElement.value : null;
    return {
      title: text('h2')[0] ?? '',
      lines: text('#lines p'),
      choices: [...box.querySelectorAll('button')].map((button) => button.value),
      focused: way,
      whyOpen: reasons instanceof HTMLDetailsElement && reasons.open,
      why: reasons?.textContent ?? '',
      text: box.innerText,
      language: box.lang,
      direction: box.dir,
    };
  }
  return null;
}

/** In the page: the middle of a way on, opened to view where it lies behind a heading. @param {string} value */
function middleOf(value) {
  for (const host of document.querySelectorAll('[data-schoolgate]')) {
    const button = host.shadowRoot?.querySelector(`dialog[open]:not(.beside *) button[value="${value}"]`);
    if (!button) continue;
    const fold = button.closest('details');
    const shown = fold && !fold.open ? fold.querySelector('summary') : button;
    shown?.scrollIntoView({ block: 'nearest' });
    const box = /** @type {Element} */ (shown).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, ready: shown === button };
  }
  return null;
}

/** In the page: the dialog has been open for longer than it takes no answer. @param {number} settle ms */
function settled(settle) {
  const here = [...document.querySelectorAll('[data-schoolgate]')].some((one) => one.shadowRoot?.querySelector('dialog[open]:not(.beside *)'));
  /** @type {any} */
  const page = window;
  if (!here) page.__dialogSince = undefined;
  else page.__dialogSince ??= performance.now();
  return here && performance.now() - page.__dialogSince > settle;
}

/** The dialog that is open now, or null. @param {import('../driver/index.mjs').Tab} tab */
export const dialogNow = (tab) => tab.evaluate(read);

/** Waits for the dialog. @param {import('../driver/index.mjs').Tab} tab @returns {Promise<Seen>} */
export const dialog = (tab) => tab.until('the dialog', /** @type {any} */ (read));

/** Waits until the dialog takes an answer: 400 ms after it opened. @param {import('../driver/index.mjs').Tab} tab */
export const listening = (tab) => tab.until('the dialog to listen', settled, 420);

/** Waits until no dialog is open. @param {import('../driver/index.mjs').Tab} tab */
export async function gone(tab) {
  await tab.until('the dialog to close', () =>
    ![...document.querySelectorAll('[data-schoolgate]')].some((one) => one.shadowRoot?.querySelector('dialog[open]:not(.beside *)')),
  );
  await tab.evaluate(() => {
    /** @type {any} */ (window).__dialogSince = undefined;
  });
}

/** Answers with the pointer. @param {import('../driver/index.mjs').Tab} tab @param {string} choice @param {number} [count] of presses */
export async function choose(tab, choice, count = 1) {
  await listening(tab);
  for (;;) {
    const { x, y, ready } = await tab.until(`the way on ${choice}`, middleOf, choice);
    await tab.clickAt(x, y, { count });
    if (ready) break;
    await tab.until('More to open', (value) => {
      const button = document.querySelector('[data-schoolgate]')?.shadowRoot?.querySelector(`button[value="${value}"]`);
      return button?.closest('details')?.open;
    }, choice);
  }
  await gone(tab);
}

/** Notes from now on when our layer comes. @param {import('../driver/index.mjs').Tab} tab */
export const noteOpening = (tab) =>
  tab.evaluate(() => {
    new MutationObserver(() => {
      if (document.querySelector('[data-schoolgate]')) /** @type {any} */ (window).__opened ??= performance.now();
    }).observe(document.documentElement, { childList: true });
  });

/** How long our layer has been here, in milliseconds. @param {import('../driver/index.mjs').Tab} tab */
export const openFor = (tab) => tab.evaluate(() => performance.now() - /** @type {any} */ (window).__opened);

/** In the page: whether "press it once more" is shown. */
export const noted = () => [...document.querySelectorAll('[data-schoolgate]')].some((one) => /once more/.test(one.shadowRoot?.querySelector('.note')?.textContent ?? ''));

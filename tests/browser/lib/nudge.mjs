// @ts-check
// Reading and answering the nudge beside an editor in the test build, and the editors themselves.
import { until } from '../driver/index.mjs';

/** @typedef {import('../driver/index.mjs').Tab} Tab */
/** @typedef {{title: string, lines: string[], choices: string[], kind: string, text: string, box: {x: number, y: number, width: number, height: number}}} Nudge */

/** In the page: the nudge that is shown, or null. @returns {Nudge | null} */
function read() {
  for (const host of document.querySelectorAll('[data-schoolgate]')) {
    const layer = host.shadowRoot?.querySelector('.beside');
    const box = layer?.querySelector('dialog[open]');
    if (!(layer instanceof HTMLElement) || !(box instanceof HTMLElement)) continue;
    const { x, y, width, height } = layer.getBoundingClientRect();
    const texts = (/** @type {string} */ selector) => [...box.querySelectorAll(selector)].map((one) => one.textContent ?? '');
    return {
      title: texts('h2')[0] ?? '',
      lines: texts('#lines p'),
      choices: [...box.querySelectorAll('button')].map(({ value }) => value),
      kind: box.className,
      text: box.innerText,
      box: { x, y, width, height },
    };
  }
  return null;
}

/** The nudge that is shown now. @param {Tab} tab @returns {Promise<Nudge | null>} */
export const nudgeNow = (tab) => tab.evaluate(read);

/** Waits for a nudge. @param {Tab} tab @returns {Promise<Nudge>} */
export const nudge = (tab) => tab.until('the nudge', /** @type {any} */ (read));

/** Waits until no nudge is shown. @param {Tab} tab */
export const noNudge = (tab) => until('the nudge to go', async () => !(await nudgeNow(tab)));

/** In the page: where a way on of the nudge is, once it has stood for longer than it takes no answer. @param {string} choice */
function middleOf(choice) {
  for (const host of document.querySelectorAll('[data-schoolgate]')) {
    const button = host.shadowRoot?.querySelector(`.beside dialog[open] button[value="${choice}"]`);
    if (!button) continue;
    /** @type {any} */
    const seen = host;
    seen.__since ??= performance.now();
    const fold = button.closest('details');
    const shown = fold && !fold.open ? fold.querySelector('summary') : button;
    shown?.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = /** @type {Element} */ (shown).getBoundingClientRect();
    return performance.now() - seen.__since > 420 && { x: x + width / 2, y: y + height / 2, ready: shown === button };
  }
  return null;
}

/** Answers a nudge with the pointer. @param {Tab} tab @param {string} choice */
export async function answer(tab, choice) {
  for (;;) {
    const { x, y, ready } = await tab.until(`the way on ${choice}`, middleOf, choice);
    await tab.clickAt(x, y);
    if (ready) return;
  }
}

/** What stands in an editor, as the page has it. @param {Tab} tab @param {string} selector */
export const textOf = (tab, selector) =>
  tab.evaluate((selector) => {
    const editor = document.querySelector(selector);
    if (editor instanceof HTMLTextAreaElement || editor instanceof HTMLInputElement) return editor.value;
    return editor instanceof HTMLElement ? editor.innerText.replace(/\n$/, '') : null;
  }, selector);

/** Waits until an editor holds a text. @param {Tab} tab @param {string} selector @param {string} text */
export async function holds(tab, selector, text) {
  let last;
  await until(`${selector} to hold “${text}”`, async () => (last = await textOf(tab, selector)) === text).catch((error) => {
    throw new Error(`${error.message}; it held “${last}”`, { cause: error });
  });
}

/** In the content script's world: whether all that stands in editors has been asked about, and answered. What is written
 *  in one editor of a post is asked about with all that stands in its others. */
const QUIET = `(() => {
  const { writings, draftOf } = globalThis.schoolgate.writing;
  const all = [...writings.values()];
  const isJudged = (one) => one.key === draftOf(one, false).texts.join('\\0');
  return all.every(({ post }) => all.some((one) => one.post === post && isJudged(one)));
})()`;

/** Waits until what stands in the editors is judged. @param {import('./world.mjs').World} world @param {Tab} tab */
export const judged = (world, tab) => until('the text to be judged', () => world.session.content(tab, QUIET));

// @ts-check
// The dialog of the shipped build, whose root is closed to the page. Extensions may look into closed roots, so its
// words are read from the content script's own world; it is answered by keyboard, as staff would.

/** @typedef {import('./world.mjs').World} World @typedef {import('../driver/index.mjs').Tab} Tab */

/** In the content script's world: the words of the open dialog, or null. */
const READ = `(() => {
  for (const host of document.documentElement.children) {
    const root = globalThis.chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot;
    const box = root?.querySelector('dialog[open]');
    if (!box) continue;
    const all = (selector) => [...box.querySelectorAll(selector)].map((one) => one.textContent);
    return JSON.stringify({ title: all('h2')[0], lines: all('#lines p'), choices: [...box.querySelectorAll('button')].map(({ value }) => value) });
  }
  return 'null';
})()`;

/** The words of the dialog that is open, or null. @param {World} world @param {Tab} tab
 *  @returns {Promise<{title: string, lines: string[], choices: string[]} | null>} */
export async function words(world, tab) {
  return JSON.parse((await world.session.content(tab, READ)) ?? 'null');
}

/** The middle of a way on. @param {World} world @param {Tab} tab @param {string} choice @returns {Promise<{x: number, y: number}>} */
export async function middleOf(world, tab, choice) {
  const found = `(() => {
    for (const host of document.documentElement.children) {
      const root = globalThis.chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot;
      const box = root?.querySelector('dialog[open] button[value="${choice}"]')?.getBoundingClientRect();
      if (box) return JSON.stringify({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
    return 'null';
  })()`;
  const place = JSON.parse((await world.session.content(tab, found)) ?? 'null');
  if (!place) throw new Error(`no way on ${choice}`);
  return place;
}

/** All that a page can tell: how many elements there are beside head and body. @param {Tab} tab */
export const layers = (tab) =>
  tab.evaluate(() => [...document.documentElement.children].filter(({ tagName }) => tagName === 'DIV').length);

/** Waits for our layer, and until it takes an answer. @param {Tab} tab */
export const layer = (tab) =>
  tab.until('our layer, listening', () => {
    /** @type {any} */
    const page = window;
    const here = [...document.documentElement.children].some(({ tagName }) => tagName === 'DIV');
    page.__layerSince = here ? (page.__layerSince ?? performance.now()) : undefined;
    return here && performance.now() - page.__layerSince > 420;
  });

/** Waits until our layer has gone. @param {Tab} tab */
export const closed = (tab) =>
  tab.until('our layer to go', () => ![...document.documentElement.children].some(({ tagName }) => tagName === 'DIV'));

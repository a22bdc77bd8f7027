// @ts-check
// What a test file exports, and the running of it. No case is skipped, none is tried twice.

/**
 * @typedef {(world: import('./world.mjs').World) => Promise<void>} Case
 * @typedef {object} Suite
 * @property {string} name
 * @property {'open' | 'closed'} build
 * @property {string} site whose pages a path means, by its name in `pages/site.mjs`
 * @property {boolean} own in a browser of its own, because it changes what others rely on
 * @property {boolean} alone with no other browser of its kind beside it, because it changes the machine
 * @property {string} [browser] the only one whose driver can play it
 * @property {Record<string, Case>} cases by name
 */

/** @param {string} name @param {{build?: 'open' | 'closed', site?: string, own?: boolean, alone?: boolean, browser?: string}} how
 *  @param {Record<string, Case>} cases @returns {Suite} */
export function suite(name, { build = 'open', site = 'x', own = false, alone = false, browser }, cases) {
  return { name, build, site, own, alone, browser, cases };
}

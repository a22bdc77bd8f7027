// @ts-check
// One small interface over both browsers.
import { Chromium } from './chromium.mjs';
import { Firefox } from './firefox.mjs';

export { Internet } from './internet.mjs';
export { PATIENCE, Tab, until } from './tab.mjs';

/**
 * @typedef {object} Launch
 * @property {string} [dist] folder of the extension; none: the browser alone
 * @property {number} port the proxy's
 * @property {boolean} [show] with a window
 * @property {string} [language] the browser's language
 * @property {boolean} [touch] with a touch screen
 */

/** Starts a browser with a fresh profile. @param {string} kind `chromium` or `firefox` @param {Launch} launch
 *  @returns {Promise<Chromium | Firefox>} */
export function launch(kind, launch) {
  if (kind === 'chromium') return Chromium.launch(launch);
  if (kind === 'firefox') return Firefox.launch(launch);
  throw new Error(`no such browser: ${kind} (chromium or firefox)`);
}

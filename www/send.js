// The browser, for our own pages: the background, the tab in front, permissions, the worker, the painter.
// @ts-check

const scope = /** @type {any} */ (globalThis);
const api = scope.browser ?? scope.chrome;

/** The tab in front. */
const front = async () => (await api.tabs.query({ active: true, currentWindow: true }))[0];

/** What the pages' module may ask of the browser. */
export const platform = {
  /** @param {object} request @param {Uint8Array} [bytes] @returns {Promise<object>} the engine's answer */
  async send(request, bytes) {
    const { answer } = await api.runtime.sendMessage({ request, bytes });
    return answer;
  },

  /** The browser's language. */
  language: () => api.i18n.getUILanguage(),

  /** @returns {Promise<string | undefined>} the address in front, where its host is granted */
  activeAddress: async () => (await front())?.url,

  /** @returns {Promise<string>} what the toolbar button says of the tab in front */
  activeTitle: async () => api.action.getTitle({ tabId: (await front())?.id }),

  /** Only from within a press. @param {string[]} origins @returns {Promise<boolean>} */
  requestHosts: (origins) => api.permissions.request({ origins }),

  /**
   * Stretches an unlock code in a worker that is thrown away: it takes 64 MiB, and a module's memory never shrinks.
   * @param {{code: string, memory: number, passes: number, lanes: number, salt: string}} order
   * @returns {Promise<string>} 32 bytes in hexadecimal
   */
  stretch(order) {
    const worker = new Worker('stretch.js', { type: 'module' });
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.key ? resolve(data.key) : reject(new Error('stretch')));
      worker.onerror = () => reject(new Error('stretch'));
      worker.postMessage(order);
    }).finally(() => worker.terminate());
  },

  /** Shows a dialog as the content scripts do. @param {object} dialog @returns {Promise<string>} what was chosen */
  ask: (dialog) => scope.schoolgate.paint.ask(dialog),
};

// @ts-check
// The one door to the background: asks, and notices when nobody is there. Only this file touches the browser's API.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  const api = globalThis.browser ?? globalThis.chrome;
  /** ms. A port that is silent for longer is dead: after Back from the bfcache Chromium's gives no error at all. Each
   * try waits longer than the one before it: a busy machine's background is slow, and not dead. */
  const PATIENCE = 1500;
  const TRIES = 4;
  /** Aborted when the extension has gone from under this page: every listener hangs on it. */
  const life = new AbortController();
  let port;
  let last = 0;
  /** @type {Map<number, {request: any, files?: {sizes: [number, string][], wait: number, give: (want: number[], to: (bytes?: ArrayBuffer) => void) => void}, answered: (told?: any) => void, tries: number, timer?: number}>} */
  const waiting = new Map();

  /** Whether the extension is still there; an orphaned script takes its listeners with it. */
  function alive() {
    try {
      if (api.runtime.id) return true;
    } catch {}
    life.abort();
    return false;
  }

  function settle(n, told) {
    const entry = waiting.get(n);
    waiting.delete(n);
    clearTimeout(entry?.timer);
    if (told) gate.tally.answered++;
    entry?.answered(told);
  }

  function open() {
    const fresh = api.runtime.connect({ name: 'page' });
    fresh.onMessage.addListener(({ push, epoch, n, want, ...told }) => {
      if (push) gate.observe.renew(epoch);
      else if (want) waiting.get(n)?.files?.give(want, (bytes) => port === fresh && port.postMessage({ n, bytes }));
      else settle(n, told);
    });
    fresh.onDisconnect.addListener(() => {
      void api.runtime.lastError; // read, or the browser complains in the page's console
      if (port === fresh) replace();
    });
    return fresh;
  }

  /** Sends a request; after the first time, over a new port. */
  function send(n) {
    const entry = waiting.get(n);
    if (!entry) return;
    clearTimeout(entry.timer);
    try {
      if (entry.tries++ === TRIES || !alive()) return settle(n);
      port ??= open();
      port.postMessage({ n, request: entry.request, sizes: entry.files?.sizes });
      entry.timer = setTimeout(replace, (entry.files?.wait ?? PATIENCE) * entry.tries);
    } catch {
      port = undefined;
      settle(n);
    }
  }

  /** Drops the port. A new one is made only for what still waits, or fifty tabs would keep the worker awake. */
  function replace() {
    port?.disconnect();
    port = undefined;
    gate.observe.doubt();
    [...waiting.keys()].forEach(send);
  }

  gate.tally = { pressed: 0, ready: 0, asked: 0, answered: 0, letGo: 0, unseen: 0 };
  gate.signal = life.signal;
  /** Asks the background. Never rejects: `undefined` when there is no answer. @returns {Promise<any>} */
  const tell = (request, files) =>
    new Promise((answered) => {
      gate.tally.asked++;
      waiting.set(++last, { request, files, answered, tries: 0 });
      send(last);
    });
  gate.port = {
    alive,
    replace,
    /** Asks the background. No answer is `undefined`, and the press goes through. @returns {Promise<any>} */
    ask: async (request) => (await tell(request))?.answer,
    /** Asks about files of these sizes and types, and gives what the background wants to read of them; to read takes time, so
     * many ms go by before the port counts as dead. The files themselves do not cross: from a private window of Chromium none
     * arrives. */
    look: tell,
  };

  /**
   * Listens on `window` before the page, for as long as the extension lives. An error of ours lets the event through.
   * @param {string} types names, separated by spaces
   * @param {(event: any) => void} listener
   */
  gate.listen = (types, listener, passive = false) => {
    const safely = (event) => {
      try {
        listener(event);
      } catch {}
    };
    types.split(' ').forEach((type) => addEventListener(type, safely, { capture: true, passive, signal: life.signal }));
  };
})();

// The browser, for the background: storage, toolbar, tabs, permissions. It performs the engine's orders and
// decides nothing. Besides background.js and content/port.js the only file that touches the extension interface.
// @ts-check

/** @type {any} */
const api = globalThis.browser ?? globalThis.chrome;

/** One record per concern, written whole; content scripts cannot reach this database. */
const DATABASE = 'schoolgate';
const RECORDS = 'records';
/** In `storage.local`: what list should be here. Harmless, because Firefox lets content scripts read it. */
const EXPECTED = 'expected';

/** @returns {Promise<IDBDatabase>} */
function openDatabase() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(RECORDS);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/**
 * One transaction; settles when it is complete, so that what was answered is what is kept.
 * @param {IDBTransactionMode} mode
 * @param {(records: IDBObjectStore) => (() => any) | void} work returns how to read the result
 */
async function transact(mode, work) {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(RECORDS, mode);
      const result = work(transaction.objectStore(RECORDS));
      transaction.oncomplete = () => resolve(result?.());
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** @returns {Promise<Record<string, Uint8Array>>} every record in the database */
function savedRecords() {
  return transact('readonly', (records) => {
    const names = records.getAllKeys();
    const values = records.getAll();
    return () => Object.fromEntries(names.result.map((name, index) => [name, values.result[index]]));
  });
}

/** The engine's texts for people, in the file beside it. @returns {Promise<string>} */
export async function texts() {
  const file = await fetch(api.runtime.getURL('pkg/texts.txt'));
  return file.text();
}

/** In `storage.session`: the background has run since the browser started, or since the extension was switched on. */
const RUN = 'run';

/** Whether the background starts for the first time since then. */
export async function isFirstRun() {
  const { [RUN]: run } = await api.storage.session.get(RUN);
  if (!run) await api.storage.session.set({ [RUN]: true });
  return !run;
}

/** @returns {Promise<Record<string, Uint8Array>>} every record that lives until the browser closes */
async function sessionRecords() {
  const { [RUN]: _, ...held } = await api.storage.session.get(null);
  return Object.fromEntries(Object.entries(held).map(([name, bytes]) => [name, Uint8Array.from(bytes)]));
}

/** @returns {Promise<Record<string, unknown>>} the school's policy; empty without one */
export async function policy() {
  try {
    return await api.storage.managed.get(null);
  } catch {
    return {}; // Firefox throws when there is no policy.
  }
}

/** @returns {Promise<string[]>} our hosts that the browser withholds */
async function withheldHosts() {
  const hosts = api.runtime.getManifest().host_permissions;
  const allowed = await Promise.all(hosts.map((host) => api.permissions.contains({ origins: [host] })));
  return hosts.filter((_, index) => !allowed[index]);
}

/** What may change at any time, as a request to the engine. */
export async function surroundings() {
  const [values, withheld] = await Promise.all([policy(), withheldHosts()]);
  const firefox = api.runtime.getURL('').startsWith('moz-');
  return { kind: 'surroundings', policy: values, withheld, firefox };
}

/** Everything that an engine starts from. */
export async function memories() {
  const [saved, session, local] = await Promise.all([
    savedRecords(),
    sessionRecords(),
    api.storage.local.get(EXPECTED),
  ]);
  return {
    saved,
    session,
    expected: String(local[EXPECTED] ?? ''),
    language: api.i18n.getUILanguage(),
    entropy: crypto.getRandomValues(new Uint8Array(32)),
  };
}

/** A tab may have closed meanwhile: then there is nothing to set. */
const ignore = () => {};

/**
 * @param {string} icon a state's name
 * @param {string} title the tooltip
 * @param {number} [tabId] without one: all tabs that have none of their own
 */
function setIcon(icon, title, tabId) {
  const path = { 16: `icons/${icon}-16.png`, 32: `icons/${icon}-32.png` };
  // The picture is read and decoded at every call, also for a tab that has gone: the words find that out for nothing.
  api.action.setTitle({ title, tabId }).then(() => api.action.setIcon({ path, tabId })).catch(ignore);
}

/** Tabs where something that was answered could not be kept. Their button says so until something is kept again, whatever
 * the engine, which cannot know, orders meanwhile. */
const unkept = new Set();

/** How each order is carried out; a promise is waited for. */
const ORDERS = {
  async save({ record, bytes }) {
    await transact('readwrite', (records) => void records.put(bytes, record));
    unkept.clear();
  },
  // Chromium keeps JSON here, so bytes go as numbers.
  saveSession: ({ record, bytes }) => api.storage.session.set({ [record]: Array.from(bytes) }),
  erase: ({ record }) =>
    Promise.all([
      transact('readwrite', (records) => void records.delete(record)),
      api.storage.session.remove(record),
    ]),
  eraseAll: () =>
    Promise.all([
      transact('readwrite', (records) => void records.clear()),
      api.storage.session.clear().then(() => api.storage.session.set({ [RUN]: true })),
    ]),
  expectList: ({ note }) => api.storage.local.set({ [EXPECTED]: note }),
  setIcon: ({ tab, icon, title }) =>
    unkept.has(tab) ? showTrouble('not_kept', tab) : setIcon(icon, title, tab === null ? undefined : Number(tab)),
  open: ({ page, pending }) =>
    api.tabs.create({ url: api.runtime.getURL(`www/${page}.html${pending && `#${pending}`}`) }),
};

/** Carries out one order of the engine. */
export async function perform(effect) {
  await ORDERS[effect.kind](effect);
}

/** What was answered in a tab could not be kept. @param {string} tab */
export function showUnkept(tab) {
  unkept.add(tab);
  showTrouble('not_kept', tab);
}

/**
 * Shows what the engine cannot order itself: that it has stopped, or that what it ordered failed.
 * @param {string} message
 * @param {string} [tab] without one: all tabs that have none of their own
 */
export function showTrouble(message, tab) {
  setIcon('cannotRead', api.i18n.getMessage(message) || api.i18n.getMessage('name'), tab === undefined ? tab : Number(tab));
}

/**
 * Marks open tabs that were loaded before this version, or while we were off or not allowed: no script of ours is
 * alive there.
 * @param {(tab: number) => boolean} isAlive
 */
export async function markStaleTabs(isAlive) {
  const title = api.i18n.getMessage('reload') || api.i18n.getMessage('name');
  // The hosts that we may read are all that this finds; no permission for tabs is needed.
  const tabs = await api.tabs.query({ url: api.runtime.getManifest().host_permissions });
  tabs.filter((tab) => !isAlive(tab.id)).forEach((tab) => setIcon('cannotRead', title, tab.id));
}

/** Content scripts need no storage: Chromium can keep them out. */
export async function closeStorage() {
  for (const area of [api.storage.local, api.storage.managed, api.storage.session]) {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(ignore);
  }
}

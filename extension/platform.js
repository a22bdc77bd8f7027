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

/** Milliseconds after which storage that says nothing counts as failed. */
const PATIENCE = 10_000;

/**
 * @template T
 * @param {number} limit in milliseconds
 * @param {Promise<T>} work which goes on, whatever comes of it
 * @returns {Promise<T>} rejects when the work takes longer
 */
function within(limit, work) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error(`nothing for ${limit} ms`)), limit));
  return Promise.race([work, late]);
}

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
 * One transaction; settles when it is complete, so that what was answered is what is kept. A disk that hangs is no excuse
 * to say nothing.
 * @param {IDBTransactionMode} mode
 * @param {(records: IDBObjectStore) => (() => any) | void} work returns how to read the result
 */
const transact = (mode, work) => within(PATIENCE, wholly(mode, work));

async function wholly(mode, work) {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(RECORDS, mode);
      transaction.onabort = () => reject(transaction.error);
      try {
        const result = work(transaction.objectStore(RECORDS));
        transaction.oncomplete = () => resolve(result?.());
      } catch (error) {
        reject(error);
        transaction.abort();
      }
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

/** Open tabs of the sites. The hosts that we may read are all that this finds; no permission for tabs is needed. */
const siteTabs = () => api.tabs.query({ url: api.runtime.getManifest().host_permissions });

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

/** A text that the browser keeps for us. At times Chromium gives a worker none of them: then it is read where they stand.
 * @param {string} id @returns {Promise<string>} */
async function say(id) {
  const read = async (/** @type {string} */ language) =>
    (await (await fetch(api.runtime.getURL(`_locales/${language}/messages.json`))).json())[id].message;
  const [language] = api.i18n.getUILanguage().split('-');
  return api.i18n.getMessage(id) || read(language).catch(() => read('en'));
}

/** For all tabs. Where the guard is off, no tab goes on saying otherwise: what it shows outlives who ordered it. Of a tab
 * that shows more than others may, its own script knows; one that is to be reloaded remains so. */
async function setIcons(icon, title) {
  setIcon(icon, title);
  if (/^(protected|notAllowed)$/.test(icon)) return;
  const reload = await say('reload');
  for (const { id } of await siteTabs()) {
    if ((await api.action.getTitle({ tabId: id })) !== reload) setIcon(icon, title, id);
  }
}

/** Tabs where something that was answered could not be kept. Their button says so until something is kept again, whatever
 * the engine, which cannot know, orders meanwhile. */
const unkept = new Set();
/** What the engine ordered last for a tab. */
const ordered = new Map();

/** What orders make of the records, in one transaction. @type {Record<string, (records: IDBObjectStore, order: any) => void>} */
const WRITES = {
  save: (records, { record, bytes }) => records.put(bytes, record),
  erase: (records, { record }) => records.delete(record),
  eraseAll: (records) => records.clear(),
};

/** How orders are carried out otherwise; a promise is waited for. @type {Record<string, (order: any) => any>} */
const ORDERS = {
  // Chromium keeps JSON here, so bytes go as numbers.
  saveSession: ({ record, bytes }) => api.storage.session.set({ [record]: Array.from(bytes) }),
  erase: ({ record }) => api.storage.session.remove(record),
  eraseAll: () => api.storage.session.clear().then(() => api.storage.session.set({ [RUN]: true })),
  expectList: ({ note }) => api.storage.local.set({ [EXPECTED]: note }),
  setIcon({ tab, icon, title }) {
    if (tab === null) return setIcons(icon, title);
    ordered.set(tab, { icon, title });
    return unkept.has(tab) ? showTrouble('not_kept', tab) : setIcon(icon, title, Number(tab));
  },
  open: ({ page, pending }) =>
    api.tabs.create({ url: api.runtime.getURL(`www/${page}.html${pending && `#${pending}`}`) }),
};

/** Keeps records, all or none: half of a new list, and the old one gone, would be no list. */
async function keep(orders) {
  if (orders.length === 0) return;
  await transact('readwrite', (records) => orders.forEach((order) => WRITES[order.kind](records, order)));
  if (!orders.some(({ kind }) => kind === 'save')) return;
  for (const tab of unkept) {
    const { icon, title } = ordered.get(tab) ?? {};
    if (icon) setIcon(icon, title, Number(tab));
  }
  unkept.clear();
}

/** Carries out the engine's orders, each whatever becomes of the others, and then rejects if one failed. Only when records
 * could not be kept, the session's copy of one stays, and what list should be here is not said. */
export async function perform(orders) {
  let failure = await keep(orders.filter(({ kind }) => kind in WRITES)).catch((error) => error);
  for (const order of orders) {
    if (failure && /^(erase|expectList)$/.test(order.kind)) continue;
    try {
      await ORDERS[order.kind]?.(order);
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure) throw failure;
}

/** What was answered in a tab could not be kept. @param {string} tab */
export function showUnkept(tab) {
  unkept.add(tab);
  return showTrouble('not_kept', tab);
}

/**
 * Shows what the engine cannot order itself: that it has stopped, or that what it ordered failed.
 * @param {string} message
 * @param {string} [tab] without one: all tabs
 */
export async function showTrouble(message, tab) {
  const title = await say(message);
  if (tab !== undefined) return setIcon('cannotRead', title, Number(tab));
  return setIcons('cannotRead', title).catch(ignore);
}

/**
 * Marks open tabs that were loaded before this version, or while we were off or not allowed: no script of ours is
 * alive there.
 * @param {(tab: number) => boolean} isAlive
 */
export async function markStaleTabs(isAlive) {
  const [tabs, reload] = await Promise.all([siteTabs(), say('reload')]);
  tabs.filter((tab) => !isAlive(tab.id)).forEach((tab) => setIcon('cannotRead', reload, tab.id));
}

/** Content scripts need no storage: Chromium can keep them out. */
export async function closeStorage() {
  for (const area of [api.storage.local, api.storage.managed, api.storage.session]) {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(ignore);
  }
}

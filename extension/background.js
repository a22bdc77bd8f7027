// The background: listeners and one pipe to the engine. It knows no request and no answer by name, keeps nothing
// that matters in memory, and may be stopped at any moment.
// @ts-check
import { look } from './media.js';
import * as platform from './platform.js';
import initialise, { Engine, renew, takeTexts, version } from './pkg/engine.js';

/** @type {any} */
const api = globalThis.browser ?? globalThis.chrome;

/** A policy can arrive after the browser's start, and Firefox never says so (milliseconds). */
const LATE_POLICY = 3000;
/** Milliseconds that the answer to a page waits for what it ordered to be kept: somebody waits to be warned. */
const KEEPING = 1000;
/** Milliseconds in which a page that waited too long for an answer asks again for the same. */
const AGAIN = 10_000;
const DENIED = { kind: 'denied' };
const BACKGROUND = { kind: 'background' };

/** Ports of content scripts that are open: scripts close theirs at times, and open another when they need one. */
const ports = new Set();
/** Tabs whose script is alive, for all that is known. */
const heard = new Set();
/** @type {Promise<any> | undefined} built at the first need */
let engine;
/** The policy that the engine knows, as text. */
let knownPolicy = '{}';
/** Answers of which nobody has heard yet, by tab and number. @type {Map<string, {asked: any, told: Promise<any>}>} */
const untold = new Map();
/** Orders are carried out one after the other, across requests. */
let orders = Promise.resolve();

async function build() {
  await orders; // What an earlier engine ordered to be kept is part of what this one starts from.
  const [memories, surroundings, texts] = await Promise.all([
    platform.memories(),
    platform.surroundings(),
    platform.texts(),
    initialise(),
  ]);
  takeTexts(texts);
  const { saved, session, expected, language, entropy } = memories;
  const { policy } = surroundings;
  knownPolicy = JSON.stringify(policy);
  const built = new Engine(saved, session, policy, expected, language, entropy, Date.now());
  carryOut(built.handle(BACKGROUND, surroundings, undefined, Date.now()).effects).catch(report);
  setTimeout(lookForLatePolicy, LATE_POLICY);
  return built;
}

/** One request through the engine. */
async function handle(caller, request, bytes) {
  engine ??= build();
  const asked = engine;
  try {
    return (await asked).handle(caller, request, bytes, Date.now());
  } catch (error) {
    if (engine === asked) {
      engine = undefined;
      renew();
      version(); // The fresh memory comes with the next call, and that must carry nothing from the old one.
    }
    throw error;
  }
}

/** Answers a request when all that it ordered is done: what was answered is what is kept. */
async function answer(caller, request, bytes) {
  const tried = handle(caller, request, bytes).catch((error) => {
    report(error);
    return handle(caller, request, bytes); // Once more, on a fresh engine.
  });
  const told = await tried.catch((error) => {
    report(error);
    platform.showTrouble('name');
  });
  if (!told) return DENIED;
  try {
    if (told.effects.length > 0) await kept(caller, carryOut(told.effects));
    return told.answer;
  } catch (error) {
    report(error);
    return DENIED;
  }
}

/** Waits until what was ordered is done; for a page no longer than somebody can wait to be warned. */
function kept(caller, done) {
  if (caller.kind !== 'page') return done;
  // The disk may be full, or hang. The answer stands, and the button says so.
  const told = done.catch((error) => {
    report(error);
    return platform.showUnkept(caller.tab);
  });
  return Promise.race([told, new Promise((go) => setTimeout(go, KEEPING))]);
}

/** Does what is asked; not twice what is asked again because the answer did not arrive. */
function once(key, asked, work) {
  const before = untold.get(key);
  if (before && JSON.stringify(before.asked) === JSON.stringify(asked)) return before.told;
  const entry = { asked, told: work() };
  untold.set(key, entry);
  setTimeout(() => untold.get(key) === entry && untold.delete(key), AGAIN);
  return entry.told;
}

/** Errors of ours name a place in the code, never data. */
function report(error) {
  console.error('Schoolgate:', String(error));
}

/** Carries out orders after those of earlier requests. */
function carryOut(effects) {
  const done = orders.then(async () => {
    try {
      await platform.perform(effects.filter(({ kind }) => kind !== 'newEpoch'));
    } finally {
      for (const { kind, epoch } of effects) if (kind === 'newEpoch') pushEpoch(epoch);
    }
  });
  orders = done.catch(() => {}); // One that fails is told to its own asker and does not stop the next.
  return done;
}

function pushEpoch(epoch) {
  for (const port of ports) post(port, { push: 'epoch', epoch });
}

/** A port may have died unheard: Chromium's do when their page goes into the back-forward cache. */
function post(port, message) {
  try {
    port.postMessage(message);
  } catch {
    ports.delete(port);
  }
}

async function tellSurroundings() {
  const surroundings = await platform.surroundings();
  knownPolicy = JSON.stringify(surroundings.policy);
  await answer(BACKGROUND, surroundings);
}

/** After we were off, or not allowed, or another version: open tabs may hold no script of ours that is alive. */
async function lookAround() {
  await tellSurroundings();
  await platform.markStaleTabs((tab) => heard.has(tab));
}

async function lookForLatePolicy() {
  if (JSON.stringify(await platform.policy()) !== knownPolicy) await tellSurroundings();
}

/** Who asks, as the browser vouches for it. */
function callerOf({ url, tab }) {
  return { kind: 'page', address: url, tab: String(tab.id), private: tab.incognito };
}

function isOwnPage(sender) {
  return sender.id === api.runtime.id && sender.url?.startsWith(api.runtime.getURL(''));
}

api.runtime.onConnect.addListener((port) => {
  if (port.name !== 'page' || port.sender?.id !== api.runtime.id || !port.sender.tab) return;
  const caller = callerOf(port.sender);
  ports.add(port);
  heard.add(port.sender.tab.id);
  port.onDisconnect.addListener(() => {
    ports.delete(port);
    // The page has gone, or its script will speak again: until then nobody knows.
    if (![...ports].some(({ sender }) => sender.tab.id === port.sender.tab.id)) heard.delete(port.sender.tab.id);
  });
  /** Takes the bytes that were asked for, by the number of the request. @type {Map<number, (bytes?: ArrayBuffer) => void>} */
  const reads = new Map();
  port.onMessage.addListener(async ({ n, request, sizes, bytes }) => {
    if (!request) return reads.get(n)?.(bytes);
    const read = (want) =>
      new Promise((done) => {
        reads.set(n, done);
        post(port, { n, want });
      });
    const source = ([size, type], file) => ({ size, type, slice: (start, end) => ({ arrayBuffer: () => read([file, start, end]) }) });
    const found = sizes && (await look(sizes.map(source)));
    reads.delete(n);
    // Asked again over another port, or waited for no longer: nobody is to count the files twice.
    if (found && !ports.has(port)) return;
    const asked = found ? { ...request, files: found.map(({ seen }) => seen) } : request;
    const answered = await once(`${caller.tab} ${n}`, asked, () => answer(caller, asked));
    // Over another port the page asks again.
    if (ports.has(port)) untold.delete(`${caller.tab} ${n}`);
    post(port, { n, answer: answered, pieces: found?.map(({ pieces }) => pieces) });
  });
});

api.runtime.onMessage.addListener((message, sender, respond) => {
  if (!isOwnPage(sender)) return false;
  const bytes = message.bytes && new Uint8Array(message.bytes);
  answer({ kind: 'own' }, message.request, bytes).then((answer) => respond({ answer }));
  return true;
});

api.runtime.onInstalled.addListener(async ({ reason }) => {
  await platform.closeStorage();
  await lookAround();
  if (reason === 'install') await answer(BACKGROUND, { kind: 'installed' });
});

api.runtime.onStartup.addListener(tellSurroundings);
api.permissions.onAdded.addListener(lookAround);
api.permissions.onRemoved.addListener(tellSurroundings);
api.storage.onChanged.addListener((_, area) => {
  if (area === 'managed') void tellSurroundings();
});

// To be switched on again is no event of its own.
platform.isFirstRun().then((first) => (first ? lookAround() : undefined)).catch(report);

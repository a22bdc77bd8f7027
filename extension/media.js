// Looks into photos and videos for the background, by slices, so that a video of gigabytes costs no more memory than
// its headers. Its Wasm is loaded at the first file. It decides nothing: the engine is told what was found.
// A file is whatever can be sliced like one: the file itself may be in another process's hands.
// @ts-check
import initialise, { Look, renew } from './pkg/media.js';

/** ms that the files of one request may take, and each of them besides: the page waits for the answer, but not for ever. */
const LIMIT = 2500;
const EACH = 200;
/** Files for which that grows: who chooses two thousand is not held for minutes. */
const MOST = 100;

/** Types of what says that it is a photo or a video. */
const SHOWS = /^(image|video)\//;

/** @type {Promise<unknown> | undefined} */
let loading;

/**
 * @typedef {{size: number, type?: string, slice: (start: number, end: number) => {arrayBuffer: () => Promise<ArrayBuffer | undefined>}}} Source
 * no bytes are bytes that could not be read
 * @typedef {{seen: string, pieces?: (Uint8Array | number[])[]}} Seen what was found, by its name on the wire; and of
 * what the file is made without its place, if it has one: bytes, or start and end in the file
 */

/**
 * @param {Source} file
 * @param {Promise<undefined>} late when to give up, even on a read that does not end
 * @returns {Promise<Seen>}
 */
async function lookInto(file, late) {
  const look = new Look(file.size);
  try {
    for (let range = look.step(new Uint8Array()); range; ) {
      const bytes = await Promise.race([late, file.slice(range[0], range[1]).arrayBuffer()]);
      range = bytes && look.step(new Uint8Array(bytes));
    }
    const pieces = look.pieces();
    const seen = look.seen();
    const isStrange = seen === 'unknown' && SHOWS.test(file.type ?? '');
    return { seen: isStrange ? 'strange' : seen, pieces: pieces.length > 0 ? pieces : undefined };
  } finally {
    look.free();
  }
}

/** A module that failed may hold nonsense: a fresh one comes with the next file, also where none could be loaded. */
function start() {
  try {
    renew();
  } catch {
    loading = undefined;
  }
}

/**
 * Looks into files, one after the other. A file that cannot be read counts as one that cannot be looked into.
 * @param {Source[]} files
 * @returns {Promise<Seen[]>}
 */
export async function look(files) {
  /** @type {Promise<undefined>} */
  const late = new Promise((end) => setTimeout(end, LIMIT + EACH * Math.min(files.length, MOST)));
  const found = [];
  for (const file of files) {
    try {
      await (loading ??= initialise());
      found.push(await lookInto(file, late));
    } catch {
      found.push({ seen: 'unreadable' });
      start();
    }
  }
  return found;
}

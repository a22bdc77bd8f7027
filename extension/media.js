// Looks into photos and videos for the background, by slices, so that a video of gigabytes costs no more memory than
// its headers. Its Wasm is loaded at the first file. It decides nothing: the engine is told what was found.
// @ts-check
import initialise, { Look, renew } from './pkg/media.js';

/** ms that all files of one request may take: the page waits for the answer, and asks anew before long. */
const LIMIT = 1000;

/** @type {Promise<unknown> | undefined} */
let loading;

/**
 * What was found in a file, by its name on the wire; and the file without its place, if it has one.
 * @param {Blob} file
 * @param {Promise<undefined>} late when to give up, even on a read that does not end
 * @returns {Promise<{seen: string, clean?: Blob}>}
 */
async function lookInto(file, late) {
  const look = new Look(file.size);
  try {
    for (let range = look.step(new Uint8Array()); range; ) {
      const bytes = await Promise.race([late, file.slice(range[0], range[1]).arrayBuffer()]);
      range = bytes && look.step(new Uint8Array(bytes));
    }
    const pieces = look.pieces().map((piece) => (piece instanceof Uint8Array ? piece : file.slice(...piece)));
    return { seen: look.seen(), clean: pieces.length > 0 ? new Blob(/** @type {BlobPart[]} */ (pieces), { type: file.type }) : undefined };
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
 * @param {Blob[]} files
 */
export async function look(files) {
  /** @type {Promise<undefined>} */
  const late = new Promise((end) => setTimeout(end, LIMIT));
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

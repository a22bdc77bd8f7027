// Looks into photos and videos for the background, by slices, so that a video of gigabytes costs no more memory than
// its headers. Its Wasm is loaded at the first file. It decides nothing: the engine is told what was found.
// @ts-check
import initialise, { Look, renew } from './pkg/media.js';

/** ms that all files of one request may take: the page waits for them. */
const LIMIT = 2500;

/** @type {Promise<unknown> | undefined} */
let loading;

/**
 * What was found in a file, by its name on the wire; and the file without its place, if it has one.
 * @param {Blob} file
 * @param {number} end when to give up
 * @returns {Promise<{seen: string, clean?: Blob}>}
 */
async function lookInto(file, end) {
  const look = new Look(file.size);
  try {
    let bytes = new Uint8Array();
    for (let range = look.step(bytes); range; range = look.step(bytes)) {
      if (performance.now() > end) break;
      bytes = new Uint8Array(await file.slice(range[0], range[1]).arrayBuffer());
    }
    const pieces = look.pieces().map((piece) => (piece instanceof Uint8Array ? piece : file.slice(...piece)));
    return { seen: look.seen(), clean: pieces.length > 0 ? new Blob(/** @type {BlobPart[]} */ (pieces), { type: file.type }) : undefined };
  } finally {
    look.free();
  }
}

/**
 * Looks into files, one after the other. A file that cannot be read counts as one that cannot be looked into.
 * @param {Blob[]} files
 */
export async function look(files) {
  const end = performance.now() + LIMIT;
  const found = [];
  for (const file of files) {
    try {
      await (loading ??= initialise());
      found.push(await lookInto(file, end));
    } catch {
      renew();
      found.push({ seen: 'unreadable' });
    }
  }
  return found;
}

// @ts-check
// Films made from those of the tests, which are headers alone: with a second of silence, so that browsers open them, or
// as long as films come.
import fs from 'node:fs';
import { bytesOf } from './photos.mjs';

/** @typedef {import('../driver/index.mjs').Tab} Tab */

/** Bytes of a long film's pictures. */
const LONG = 2 ** 32 + 16;
/** Samples in a second, in one block of them, and blocks. */
const [RATE, BLOCK, BLOCKS] = [8000, 4096, 2];

/** @param {number} bytes @param {number[]} numbers big-endian, of so many bytes each */
const numbers = (bytes, ...numbers) =>
  Buffer.concat(numbers.map((number) => Buffer.from(BigInt(number).toString(16).padStart(2 * bytes, '0'), 'hex')));

/** A box. @param {string} kind @param {Buffer[]} parts */
const box = (kind, ...parts) => Buffer.concat([numbers(4, 8 + Buffer.concat(parts).length), Buffer.from(kind, 'latin1'), ...parts]);

/** A box with a version and flags. @param {string} kind @param {Buffer[]} parts */
const full = (kind, ...parts) => box(kind, numbers(4, 0), ...parts);

/** What a film begins with, and its header. @param {string} name @returns {Buffer[]} */
function headers(name) {
  const bytes = bytesOf(name);
  const boxes = [];
  for (let at = 0; at < bytes.length; at += bytes.readUInt32BE(at)) boxes.push(bytes.subarray(at, at + bytes.readUInt32BE(at)));
  return ['ftyp', 'moov'].map((kind) => boxes.find((box) => box.toString('latin1', 4, 8) === kind) ?? Buffer.alloc(0));
}

/** A film as long as they come, with holes where the pictures would be. @param {string} file */
export function longFilm(file) {
  const [head, tail] = headers('synth_udta_xyz.mp4');
  const pictures = Buffer.from('000000016d646174' + LONG.toString(16).padStart(16, '0'), 'hex');
  const handle = fs.openSync(file, 'w');
  fs.writeSync(handle, Buffer.concat([head, pictures]));
  fs.writeSync(handle, tail, 0, tail.length, head.length + LONG);
  fs.closeSync(handle);
  return { file, tail };
}

/** A checksum. @param {Buffer} bytes @param {number} bits of it @param {number} polynomial */
function checksum(bytes, bits, polynomial) {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << (bits - 8);
    for (let bit = 0; bit < 8; bit += 1) sum = ((sum << 1) ^ (sum >> (bits - 1) ? polynomial : 0)) & (2 ** bits - 1);
  }
  return numbers(bits / 8, sum);
}

/** A block of silence in FLAC: one channel of 16 bits. @param {number} index */
function silence(index) {
  const head = Buffer.from([0xff, 0xf8, 0xc4, 0x08, index]);
  const block = Buffer.concat([head, checksum(head, 8, 0x07), Buffer.from([0, 0, 0])]);
  return Buffer.concat([block, checksum(block, 16, 0x8005)]);
}

/** A track of these blocks. @param {Buffer[]} blocks @param {number} at where in the file they begin */
function track(blocks, at) {
  const length = BLOCK * BLOCKS;
  // Rate (20 bits), channels less one (3), bits less one (5), samples (36); no sizes of blocks, no checksum.
  const stream = (BigInt(RATE) << 44n) | (15n << 36n) | BigInt(length);
  const told = Buffer.concat([numbers(2, BLOCK, BLOCK), Buffer.alloc(6), Buffer.from(stream.toString(16).padStart(16, '0'), 'hex'), Buffer.alloc(16)]);
  const format = full('dfLa', Buffer.from([0x80, 0, 0, told.length]), told);
  const entry = box('fLaC', Buffer.alloc(6), numbers(2, 1), Buffer.alloc(8), numbers(2, 1, 16, 0, 0), numbers(4, RATE * 2 ** 16), format);
  const matrix = numbers(4, 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
  const header = box('tkhd', numbers(4, 7, 0, 0, 1, 0, Math.round((600 * length) / RATE), 0, 0, 0, 0x01000000), matrix, numbers(4, 0, 0));
  const table = box(
    'stbl',
    full('stsd', numbers(4, 1), entry),
    full('stts', numbers(4, 1, BLOCKS, BLOCK)),
    full('stsc', numbers(4, 1, 1, BLOCKS, 1)),
    full('stsz', numbers(4, 0, BLOCKS, ...blocks.map((block) => block.length))),
    full('stco', numbers(4, 1, at)),
  );
  const data = box('dinf', full('dref', numbers(4, 1), box('url ', numbers(4, 1))));
  const handler = full('hdlr', numbers(4, 0), Buffer.from('soun'), Buffer.alloc(13));
  const times = full('mdhd', numbers(4, 0, 0, RATE, length), numbers(2, 0x55c4, 0));
  return box('trak', header, box('mdia', times, handler, box('minf', full('smhd', numbers(4, 0)), data, table)));
}

/** A film of the tests with its header, its place, and a second of silence. @param {string} name */
export function film(name) {
  const [brand, header] = headers(name);
  const blocks = Array.from({ length: BLOCKS }, (_, index) => silence(index));
  // The film's own header comes first, then the track, then what else it holds.
  const first = 8 + header.readUInt32BE(8);
  const moov = box('moov', header.subarray(8, first), track(blocks, brand.length + 8), header.subarray(first));
  return Buffer.concat([brand, box('mdat', ...blocks), moov]);
}

/** How a film with a second of silence begins to play. */
export const OPENED = `loadedmetadata: ${(BLOCK * BLOCKS) / RATE} s`;

/** How a film begins to play in this browser: with its length, or not at all. No site's policy is for a blank page.
 *  @param {Tab} blank @param {string} bytes base64 @param {string} type @returns {Promise<string>} */
export const opens = (blank, bytes, type) =>
  blank.evaluate(
    async ({ bytes, type }) => {
      const film = document.createElement('video');
      film.preload = 'metadata';
      film.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], { type }));
      return new Promise((done) => {
        film.onloadedmetadata = () => done(`loadedmetadata: ${film.duration} s`);
        film.onerror = () => done(`error: ${film.error?.code} ${film.error?.message}`);
      });
    },
    { bytes, type },
  );

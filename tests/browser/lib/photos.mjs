// @ts-check
// Photos and videos of the tests, and what became of them in the page.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';

/** @typedef {import('../driver/index.mjs').Tab} Tab @typedef {import('./world.mjs').World} World */
/** @typedef {{name: string, type: string, lastModified: number, bytes: string}} Given a file, its bytes in base64 */

const FOLDER = path.join(ROOT, 'crates/gate-media/tests/photos');
/** Where the page takes files. */
export const INPUT = '[data-testid="fileInput"]';
export const ZONE = '[data-testid="dropZone"]';
export const BOX = '[data-testid="pasteBox"]';

/** A photo's path. @param {string} name */
export const photo = (name) => path.join(FOLDER, name);

/** @param {string} name */
export const bytesOf = (name) => fs.readFileSync(photo(name));

/** When a photo was last written, as the page is told: to the millisecond. @param {string} name */
export const writtenAt = (name) => Math.floor(fs.statSync(photo(name)).mtimeMs);

/** What the page has seen so far under a name of a handler, oldest first. @param {Tab} tab @param {string} via
 *  @returns {Promise<Given[][]>} */
export const given = (tab, via) =>
  tab.evaluate(async (via) => {
    const text = async (/** @type {File} */ file) => {
      let letters = '';
      for (const byte of new Uint8Array(await file.arrayBuffer())) letters += String.fromCharCode(byte);
      return btoa(letters);
    };
    const sights = /** @type {any[]} */ (/** @type {any} */ (window).__files).filter((sight) => sight.via === via && sight.files.length > 0);
    const whole = async (/** @type {File} */ file) => ({ name: file.name, type: file.type, lastModified: file.lastModified, bytes: await text(file) });
    return Promise.all(sights.map(({ files }) => Promise.all(files.map(whole))));
  }, via);

/** Every file that the page could ever see, by name: how many different contents. @param {Tab} tab
 *  @returns {Promise<string[]>} base64, each once */
export const everSeen = (tab) =>
  tab.evaluate(async () => {
    const seen = new Set();
    for (const { files } of /** @type {any} */ (window).__files) {
      for (const file of files) {
        let letters = '';
        for (const byte of new Uint8Array(await file.arrayBuffer())) letters += String.fromCharCode(byte);
        seen.add(btoa(letters));
      }
    }
    return [...seen];
  });

/** The page never saw the file as it is on disk. @param {Tab} tab @param {string[]} names */
export async function neverSaw(tab, ...names) {
  const seen = await everSeen(tab);
  for (const name of names) assert.ok(!seen.includes(bytesOf(name).toString('base64')), `the page saw ${name} with its place`);
}

/** Two pictures have the same pixels, as this browser shows them. @param {Tab} tab @param {string} one base64
 *  @param {string} other @param {string} type */
export const samePixels = (tab, one, other, type) =>
  tab.evaluate(
    async ({ one, other, type }) => {
      const pixels = async (/** @type {string} */ text) => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = /** @type {any} */ (canvas.getContext('2d'));
        context.drawImage(bitmap, 0, 0);
        return [bitmap.width, ...context.getImageData(0, 0, bitmap.width, bitmap.height).data].join();
      };
      return (await pixels(one)) === (await pixels(other));
    },
    { one, other, type },
  );

/** How many files there were on X, with a place, and not looked into. @param {World} world @returns {Promise<number[]>} */
export async function counted(world) {
  const { sites } = await world.ask({ kind: 'locations' });
  return sites.find((/** @type {{site: string}} */ { site }) => site === 'X').files;
}

/** What the extension finds in a file that a page was given. @param {World} world
 *  @param {Given} file @returns {Promise<string>} */
export async function foundIn(world, { bytes }) {
  const own = await world.own('www/options.html');
  return own.evaluate(async (bytes) => {
    const { look } = await import(/** @type {any} */ ('/media.js'));
    const [{ seen }] = await look([new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))])]);
    return seen;
  }, bytes);
}

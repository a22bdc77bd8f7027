// @ts-check
// What looking into photos and videos costs, as the background does it:
//   node bench-photos.mjs --browser chromium|firefox
// Nothing fails here; figures are for people to read.
import { parseArgs } from 'node:util';
import { ms, print } from './lib/bench.mjs';
import { bytesOf } from './lib/photos.mjs';
import { World, distOf } from './lib/world.mjs';

const { values: options } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const base64 = (/** @type {string} */ name) => bytesOf(name).toString('base64');

const world = await World.start({ browser: options.browser, dist: distOf('open', options.browser) });
const tab = await world.own('www/options.html');
const times = await tab.evaluate(
  async ({ photo, film }) => {
    const bytes = (/** @type {string} */ text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const { look } = await import(/** @type {any} */ ('/media.js'));
    /** Milliseconds for each of `count` looks. */
    const time = async (/** @type {BlobPart[]} */ parts, /** @type {number} */ count) => {
      const file = new File(parts, 'file');
      const start = performance.now();
      for (let round = 0; round < count; round += 1) await look([file]);
      return (performance.now() - start) / count;
    };
    const small = bytes(photo);
    // A photo of twelve megapixels has about four million bytes of coded data, with a zero behind each 0xFF.
    const coded = Uint8Array.from({ length: 4_000_000 }, (_, at) => (at % 251 === 0 ? 255 : at % 251 === 1 ? 0 : (at * 7) % 255));
    const large = (/** @type {number} */ times) => [small.slice(0, -2), ...Array(times).fill(coded), small.slice(-2)];
    return {
      first: await time([small], 1),
      small: await time([small], 200),
      film: await time([bytes(film)], 200),
      large: await time(large(1), 5),
      largest: await time(large(15), 2),
    };
  },
  { photo: base64('synth_gps.jpg'), film: base64('synth_udta_xyz.mp4') },
);
print(`looking into files, ${options.browser}`, [
  ['the first file, with its Wasm', ms(times.first), 'the page waits 3 s at most'],
  ['a small photo', ms(times.small), ''],
  ["a film's headers", ms(times.film), ''],
  ['a photo of 4 MB', ms(times.large), ''],
  ['a photo of 60 MB', ms(times.largest), ''],
]);
await world.close();

// @ts-check
// What a look-up costs in WebAssembly, beside what a user would write in JavaScript: a Set of strings, and a Bloom
// filter of the usual kind; and what the checks of a post cost. Runs in Node.js, whose engine is Chromium's:
//   node bench-list.mjs --module FOLDER [--persons 10000]
// Nothing fails here; figures are for people to read.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { EACH, handle, ms, name, number, people, print, quantile } from './lib/bench.mjs';
import { buildList } from './lib/list.mjs';

const { values: options } = parseArgs({ options: { module: { type: 'string' }, persons: { type: 'string', default: '10000' } } });
const folder = path.resolve(options.module ?? '');
const PERSONS = Number(options.persons);
/** Passes of each measurement, and look-ups in one round of them: the median of all rounds counts. A round is over
 * before a busy machine turns to something else, which it does to long ones, and not to the Set's. */
const ROUNDS = 21;
const LOOKS = 1000;

const { initSync, Lookups, PostChecks } = await import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
const module = new WebAssembly.Module(fs.readFileSync(path.join(folder, 'bench_bg.wasm')));
const { memory } = initSync({ module });

/** @type {string[][]} */
const rows = [];

/** Nanoseconds of one look-up. @param {string[]} probes @param {(text: string) => unknown} look @param {number} [looks] */
function nanoseconds(probes, look, looks = LOOKS) {
  const rounds = [];
  for (let pass = 0; pass < ROUNDS; pass += 1) {
    for (let at = 0; at < probes.length; at += looks) {
      const some = probes.slice(at, at + looks);
      const start = performance.now();
      for (const text of some) look(text);
      rounds.push(((performance.now() - start) * 1e6) / some.length);
    }
  }
  return `${quantile(rounds, 0.5).toFixed(0)} ns`;
}

/** Half of them hits; and whether each answer was right.
 *  @param {string} what @param {string} target @param {string[]} listed @param {(text: string) => unknown} look
 *  @param {(text: string) => string} other makes one that is not listed */
function lookUps(what, target, listed, look, other = (text) => `${text.slice(0, -1)}_`) {
  const probes = listed.flatMap((text) => [text, other(text)]);
  let wrong = 0;
  probes.forEach((text, index) => (Boolean(look(text)) === (index % 2 === 0) ? 0 : (wrong += 1)));
  rows.push([what, `${nanoseconds(probes, look)}${wrong > 0 ? ` (${wrong} of ${probes.length} wrong)` : ''}`, target]);
}

/** A Bloom filter of the usual kind: 10 bits for each entry, 7 hashes. @param {string[]} words */
function bloom(words) {
  const bits = new Uint32Array(Math.ceil((words.length * 10) / 32));
  const size = bits.length * 32;
  const hash = (/** @type {string} */ word, /** @type {number} */ seed) => {
    let value = seed;
    for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 16777619);
    return (value >>> 0) % size;
  };
  const every = (/** @type {string} */ word, /** @type {(bit: number) => unknown} */ visit) =>
    [1, 2, 3, 4, 5, 6, 7].every((seed) => visit(hash(word, seed * 2166136261)));
  for (const word of words) every(word, (bit) => ((bits[bit >> 5] |= 1 << (bit & 31)), true));
  return (/** @type {string} */ word) => every(word, (bit) => bits[bit >> 5] & (1 << (bit & 31)));
}

const list = await buildList(people(PERSONS));
const key = Uint8Array.from(Buffer.from(list.policyKey, 'hex'));
const signer = Lookups.signer(list.bytes);
const open = () => new Lookups(list.bytes, signer, key, 'x', Date.now());
const loads = Array.from({ length: ROUNDS }, () => {
  const start = performance.now();
  open().free();
  return performance.now() - start;
});
rows.push(['list load: signature, decryption, checks', `${ms(quantile(loads, 0.5))}, the first ${ms(loads[0])}`, '≤ 10 ms']);

const held = open();
const persons = Array.from({ length: PERSONS }, (_, person) => person);
const handles = persons.flatMap((person) => [0, 1, 2, 3, 4].map((index) => handle(person, index)));
const numbers = persons.flatMap((person) => [0, 1, 2, 3].map((index) => number(person, index)));
lookUps('a handle, from a JavaScript string', '≤ 250 ns', handles, (text) => held.handle(text));
lookUps('a numeric id, from a JavaScript string', '≤ 250 ns', numbers, (text) => held.number(text), (text) => `9${text.slice(1)}`);
const named = persons.slice(0, 1000).map(name);
rows.push(['a display name: its keys, and all of them looked up', nanoseconds(named, (text) => held.name(text), 100), '']);
const set = new Set(handles);
lookUps('plain JavaScript Set of the handles, unhashed', 'beside it', handles, (text) => set.has(text.toLowerCase()));
lookUps('plain JavaScript Bloom filter, 10 bits, 7 hashes', 'beside it', handles, bloom(handles));
rows.push(['linear memory with the list twice', `${(memory.buffer.byteLength / 1e6).toFixed(1)} MB`, '≤ 12 MB with it once']);
print(`look-ups: ${PERSONS} persons × ${EACH} identifiers, a list of ${(list.bytes.length / 1e6).toFixed(2)} MB`, rows);

/** What staff write about, as often as it takes. */
const WORDS =
  "Lovely trip with Year 6 from Green Lane today, parents' evening tomorrow. My views on pay have not changed; the council says no. " +
  'Ring the office or see example.org 😀 Öğrencilerim bugün harikaydı, okulumuzda kermes vardı. Ada Nowhere sang #GreenLaneStars. ';
/** @param {string} what @param {string} target @param {() => unknown} act */
function posts(what, target, act) {
  act();
  const times = Array.from({ length: 2 * ROUNDS }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  checked.push([what, ms(quantile(times, 0.5)), target]);
}
/** @type {string[][]} */
const checked = [];
posts('made ready', '≤ 10 ms', () => new PostChecks().free());
const checks = new PostChecks();
for (const [length, target] of /** @type {[number, string][]} */ ([[280, ''], [2000, '≤ 1 ms'], [20000, '']])) {
  const text = [...WORDS.repeat(100)].slice(0, length).join('');
  posts(`a post of ${length} characters`, target, () => checks.check(text));
}
// Worst of what was ever found: each word of it may be a trip, or a place to which one goes.
const trips = 'year 5 trip with class in At To '.repeat(63).slice(0, 2000);
posts('a hostile post of 2000 characters', '', () => checks.check(trips));
print('checks of posts', checked);

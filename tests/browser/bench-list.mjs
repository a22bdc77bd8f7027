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
/** Rounds of each measurement: the median counts, so that a pause of the machine does not. */
const ROUNDS = 21;

const { initSync, Lookups, PostChecks } = await import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
const module = new WebAssembly.Module(fs.readFileSync(path.join(folder, 'bench_bg.wasm')));
const { memory } = initSync({ module });

/** @type {string[][]} */
const rows = [];

/** Nanoseconds of one look-up, half of them hits; and whether each answer was right.
 *  @param {string} what @param {string} target @param {string[]} listed @param {(text: string) => unknown} look */
function lookUps(what, target, listed, look) {
  const probes = listed.flatMap((text) => [text, `${text.slice(0, -1)}_`]);
  let wrong = 0;
  probes.forEach((text, index) => (Boolean(look(text)) === (index % 2 === 0) ? 0 : (wrong += 1)));
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const text of probes) look(text);
    return ((performance.now() - start) * 1e6) / probes.length;
  });
  rows.push([what, `${quantile(rounds, 0.5).toFixed(0)} ns${wrong > 0 ? ` (${wrong} of ${probes.length} wrong)` : ''}`, target]);
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
const probes = numbers.map((text) => [text, `9${text.slice(1)}`]);
const wrong = probes.filter(([hit, miss]) => !held.number(hit) || held.number(miss)).length;
const rounds = Array.from({ length: ROUNDS }, () => {
  const start = performance.now();
  for (const [hit, miss] of probes) (held.number(hit), held.number(miss));
  return ((performance.now() - start) * 1e6) / (2 * probes.length);
});
rows.push(['a numeric id, from a JavaScript string', `${quantile(rounds, 0.5).toFixed(0)} ns${wrong ? ` (${wrong} wrong)` : ''}`, '≤ 250 ns']);
const named = persons.slice(0, 1000).map(name);
const looked = Array.from({ length: ROUNDS }, () => {
  const start = performance.now();
  for (const one of named) held.name(one);
  return ((performance.now() - start) * 1e6) / named.length;
});
rows.push(['a display name: its keys, and all of them looked up', `${quantile(looked, 0.5).toFixed(0)} ns`, '']);
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

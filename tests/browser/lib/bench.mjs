// @ts-check
// What both measurements share: invented people in numbers, quantiles, and a table.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Identifiers of each person. */
export const EACH = 10;

/** A table of invented people with ten identifiers each. @param {number} persons @returns {string} its path */
export function people(persons) {
  const lines = ['kind,name,handle_x,id_x,email'];
  for (let person = 0; person < persons; person += 1) {
    const handles = Array.from({ length: 5 }, (_, index) => handle(person, index)).join(';');
    const ids = Array.from({ length: 4 }, (_, index) => number(person, index)).join(';');
    lines.push(`pupil,${name(person)},${handles},${ids},p${person}@pupils-of-nowhere.example`);
  }
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'schoolgate-bench-')), 'large.csv');
  fs.writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

export const handle = (/** @type {number} */ person, /** @type {number} */ index) => `listed_${person}_${index}`;
/** A number that no spreadsheet has rounded: it ends in no zero. */
export const number = (/** @type {number} */ person, /** @type {number} */ index) => String(1600000000000000007n + BigInt(person * 4 + index) * 10n);

const SOUNDS = ['bel', 'cor', 'dan', 'fen', 'gar', 'hol', 'jun', 'kel', 'lor', 'mir', 'nev', 'pol', 'quin', 'ros', 'sel', 'tam'];
const word = (/** @type {number} */ value) => [value & 15, (value >> 4) & 15, (value >> 8) & 15].map((at) => SOUNDS[at]).join('');

/** A name that nobody has. */
export const name = (/** @type {number} */ person) => `${word(person)} ${word(person * 7 + 4096 + (person >> 12))}a`;

/** @param {number[]} values @param {number} share */
export const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

export const ms = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** Prints rows of what, result, target. @param {string} title @param {string[][]} rows */
export function print(title, rows) {
  console.log(title);
  const widths = [0, 1].map((column) => Math.max(...rows.map((line) => line[column].length)));
  for (const [what, result, target] of rows) console.log(`  ${what.padEnd(widths[0])}  ${result.padEnd(widths[1])}  ${target}`);
}

// @ts-check
// The list of the tests: invented people, built and signed by the same command that a school uses.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './root.mjs';

/**
 * @typedef {object} List
 * @property {Uint8Array} bytes the signed file
 * @property {string} code the unlock code, as staff are given it
 * @property {string} policyKey the key that a school's policy hands out, in hexadecimal
 * @property {string} [key] the code, stretched: filled in at the first unlock
 */

const PEOPLE = path.join(ROOT, 'tests/browser/fixtures/people.csv');
const CODE = 'correct horse battery staple';
/** Days for which the list is in force: the command refuses more than two years. */
const DAYS = 200;

/** Runs the school's own command. @param {string[]} words */
function schoolgate(...words) {
  const command = ['run', '--quiet', '--package', 'gate-cli', '--', ...words];
  execFileSync('cargo', command, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** What the school says of itself: invented, and in force from today. */
function school() {
  const last = new Date(Date.now() + DAYS * 86_400_000).toISOString().slice(0, 10);
  return fs.readFileSync(path.join(ROOT, 'crates/gate-cli/examples/school.toml'), 'utf8').replace(/^valid_until = .*$/m, `valid_until = "${last}"`);
}

/** A list that was made elsewhere, and what opens it. @returns {List | undefined} */
function readyList() {
  const { SCHOOLGATE_LIST: file, SCHOOLGATE_CODE: code = CODE, SCHOOLGATE_POLICY_KEY: policyKey = '' } = process.env;
  return file ? { bytes: fs.readFileSync(file), code, policyKey } : undefined;
}

/** Builds a list. @param {string} [people] a table of people @returns {Promise<List>} */
export async function buildList(people = PEOPLE) {
  const ready = people === PEOPLE ? readyList() : undefined;
  if (ready) return ready;
  // Each run has its own: both browsers may run at once.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'schoolgate-list-'));
  const file = (/** @type {string} */ name) => path.join(folder, name);
  const [key, policy] = [file('signing.key'), file('policy.key')];
  schoolgate('key', 'new', '--out', key);
  schoolgate('key', 'policy', '--out', policy);
  fs.writeFileSync(file('school.toml'), school());
  fs.writeFileSync(file('phrase.txt'), CODE);
  const out = file(`${path.basename(people, '.csv')}.schoolgate-list`);
  const locks = ['--policy-key', policy, '--passphrase-file', file('phrase.txt')];
  schoolgate('list', 'build', '--people', people, '--school', file('school.toml'), '--key', key, '--issue', '14', ...locks, '--out', out);
  const policyKey = fs.readFileSync(policy, 'utf8').match(/[0-9a-f]{64}/)?.[0] ?? '';
  const bytes = fs.readFileSync(out);
  fs.rmSync(folder, { recursive: true });
  return { bytes, code: CODE, policyKey };
}

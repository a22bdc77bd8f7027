// @ts-check
// The list of the tests: invented people, built and signed by the same command that a school uses.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
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
const FOLDER = path.join(ROOT, 'target/browser-tests');
const CODE = 'correct horse battery staple';
const POLICY_KEY = '09'.repeat(32);

/** Runs the school's own command. @param {string[]} words */
function schoolgate(...words) {
  const command = ['run', '--quiet', '--package', 'gate-cli', '--', ...words];
  execFileSync('cargo', command, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Builds a list, or takes the one that SCHOOLGATE_LIST names (SCHOOLGATE_CODE and SCHOOLGATE_POLICY_KEY open it).
 *  @param {string} [people] a table of people @returns {Promise<List>} */
export async function buildList(people = PEOPLE) {
  const given = people === PEOPLE ? process.env.SCHOOLGATE_LIST : process.env.SCHOOLGATE_LARGE_LIST;
  if (given) {
    const { SCHOOLGATE_CODE: code = '', SCHOOLGATE_POLICY_KEY: policyKey = '' } = process.env;
    return { bytes: fs.readFileSync(given), code, policyKey };
  }
  fs.mkdirSync(FOLDER, { recursive: true });
  const out = path.join(FOLDER, `${path.basename(people, '.csv')}.schoolgate-list`);
  const key = path.join(FOLDER, 'signing.key');
  if (!fs.existsSync(key)) schoolgate('key', 'new', '--out', key);
  schoolgate('list', 'build', '--people', people, '--key', key, '--code', CODE, '--policy-key', POLICY_KEY, '--out', out);
  return { bytes: fs.readFileSync(out), code: CODE, policyKey: POLICY_KEY };
}

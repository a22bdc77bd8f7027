// @ts-check
// The content script and the reader of saved pages see the same: every hand-made page of every site, in a real
// browser and in Rust, picture by picture.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../lib/root.mjs';
import { suite } from '../lib/suite.mjs';

const CASES = path.join(ROOT, 'crates/gate-sites/cases');
const FILES = fs.readdirSync(CASES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).sort();

/** A page, and the address at its foot. @param {string} file */
function saved(file) {
  const html = fs.readFileSync(path.join(CASES, file), 'utf8');
  const address = html.slice(html.lastIndexOf('<!--')).match(/https:\/\/\S+/)?.[0] ?? assert.fail(`${file} has no address`);
  return { file, html, address };
}

/** What the reader of saved pages sees. @param {ReturnType<typeof saved>[]} pages @returns {unknown[][]} */
function inRust(pages) {
  const words = pages.flatMap(({ file, address }) => [path.join(CASES, file), address]);
  const command = ['xtask', 'read', '--pictures', ...words];
  return JSON.parse(execFileSync('cargo', command, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'inherit'] }));
}

/** In the content script's world: what it would send about each candidate. */
const LOOKS = `(() => {
  const { observe, find } = globalThis.schoolgate;
  const plan = observe.plan();
  const looks = [];
  for (const element of document.querySelectorAll(plan.any)) {
    const candidate = find.which(plan, element);
    if (!candidate) continue;
    const { page, snapshot } = observe.look(candidate, element);
    looks.push({ page, snapshot });
  }
  return JSON.stringify(looks);
})()`;

export default suite('twin', {}, {
  'the same pictures of every hand-made page, in the browser and in Rust': async (world) => {
    const pages = FILES.map(saved);
    const expected = inRust(pages);
    const differing = [];
    for (const [index, { file, html, address }] of pages.entries()) {
      const tab = await world.openSaved(address, html);
      await world.planned(tab);
      const seen = JSON.parse(await world.session.content(tab, LOOKS));
      try {
        assert.deepEqual(seen, expected[index]);
      } catch (error) {
        differing.push(`${file}: ${String(error).slice(0, 600)}`);
      }
      await world.tidy(true);
    }
    assert.ok(expected.flat().length > pages.length, 'the pages hold candidates');
    assert.deepEqual(differing, []);
  },
});

// @ts-check
// The page learns nothing: not that we are here, and not who is on the list.
import assert from 'node:assert/strict';
import { PUPILS, STRANGERS } from '../pages/cast.mjs';
import { frames } from '../lib/check.mjs';
import { dialog } from '../lib/dialog.mjs';
import { suite } from '../lib/suite.mjs';
import { World } from '../lib/world.mjs';

const [PUPIL] = PUPILS;
const STRANGER = STRANGERS[11];
const FOLLOW = (/** @type {{id: string}} */ { id }) => `[data-testid="primaryColumn"] [data-testid="${id}-follow"]`;

/** In the page: all of it as text, every root that can be reached, and every name on the window. */
function whole() {
  const own = Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)).sort();
  return { html: document.documentElement.outerHTML, own, sheets: document.styleSheets.length + document.adoptedStyleSheets.length };
}

/** What a page shows of one person, with that person's particulars made equal.
 *  @param {import('../lib/world.mjs').World} world @param {import('../pages/cast.mjs').Somebody} who @param {string | null} verdict */
async function seen(world, who, verdict) {
  const tab = await world.open(`/${who.handle}`);
  await tab.place(FOLLOW(who));
  if (verdict) await world.ready(tab, FOLLOW(who), verdict);
  await tab.hover(FOLLOW(who));
  await tab.focus(FOLLOW(who));
  await frames(tab);
  const { html, own, sheets } = await tab.evaluate(whole);
  const particulars = [who.handle, who.id, who.name, String(who.bio)];
  const faceless = html.replace(/(<div class="avatar">)./gu, '$1#');
  const plain = particulars.reduce((text, word, index) => text.replaceAll(word, `#${index}`), faceless);
  return { html: plain, own, sheets };
}

export default suite('secrecy', {}, {
  'the same page for a pupil and a stranger until the dialog': async (world) => {
    await world.reset();
    const hit = await seen(world, PUPIL, 'ask');
    const miss = await seen(world, STRANGER, 'go');
    // The list beside it holds the pupil in both: only the profile in view differs.
    const main = (/** @type {string} */ html) => html.replace(/<div data-testid="sidebarColumn">.*?<\/aside>/s, '');
    assert.equal(main(hit.html), main(miss.html));
    assert.deepEqual(hit.own, miss.own);
    assert.equal(hit.sheets, miss.sheets);
  },

  'the same page with us and without us': async (world) => {
    await world.reset();
    const bare = await World.start({ browser: world.kind });
    try {
      const without = await seen(bare, PUPIL, null);
      const withUs = await seen(world, PUPIL, 'ask');
      assert.equal(withUs.html, without.html);
      assert.deepEqual(withUs.own, without.own);
      assert.equal(withUs.sheets, without.sheets);
    } finally {
      await bare.close();
    }
  },

  'our files cannot be fetched by a page': async (world) => {
    const tab = await world.open('/home');
    const reached = await tab.evaluate(async (base) => {
      const tries = ['manifest.json', 'content/guard.js', 'icons/protected-16.png', 'www/options.html'];
      const results = await Promise.all(
        tries.map((file) => new Promise((done) => {
          const image = new Image();
          image.onload = () => done(file);
          image.onerror = () => fetch(`${base}/${file}`).then((answer) => done(answer.ok && file), () => done(false));
          image.src = `${base}/${file}`;
        })),
      );
      return results.filter(Boolean);
    }, world.session.base);
    assert.deepEqual(reached, []);
  },

  'while the dialog is open the page finds one empty element without a name': async (world) => {
    await world.reset();
    const tab = await world.open(`/${PUPIL.handle}`);
    await world.ready(tab, FOLLOW(PUPIL), 'ask');
    await tab.click(FOLLOW(PUPIL));
    await dialog(tab);
    const host = await tab.evaluate(() => {
      const { attributes, childNodes, tagName } = /** @type {Element} */ (document.querySelector('[data-schoolgate]'));
      return { tag: tagName, names: [...attributes].map(({ name }) => name).filter((name) => name !== 'data-schoolgate'), inside: childNodes.length };
    });
    assert.deepEqual(host, { tag: 'DIV', names: ['style'], inside: 0 });
  },
});

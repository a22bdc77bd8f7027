// @ts-check
// Facebook in eight languages, and in one whose words are in no data: what is recognised at each place, on a pupil and
// on a stranger. Where words are needed and unknown, nobody is guessed, and it counts as what could not be read.
import { PUPILS, STRANGERS, profileOf } from '../pages/facebook/cast.mjs';
import { css } from '../pages/facebook/look.js';
import { INVENTED, LANGUAGES } from '../pages/facebook/words.js';
import { did } from '../lib/check.mjs';
import { choose } from '../lib/dialog.mjs';
import { BUTTON, HEAD, PRIMARY } from '../lib/facebook.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL] = PUPILS;
const STRANGER = STRANGERS[2];
const HOST = profileOf(STRANGERS[9]);

/** @typedef {import('../pages/cast.mjs').Somebody} Somebody */
/**
 * @typedef {object} Spot
 * @property {(who: Somebody) => string} path
 * @property {(who: Somebody) => string} target
 * @property {string} [relation]
 * @property {boolean} [wordless] recognised with no word known: by place and data, or by an icon that was seen before
 */

const linked = (/** @type {Somebody} */ who) => `:has(a[href="${profileOf(who)}"])`;
const asked = (/** @type {Somebody} */ { id }) => `a[href^="/friends/requests/?profile_id=${id}"] ${PRIMARY}`;
const cards = `.${css('bare')} .${css('sprite')}`;

/** @type {Record<string, Spot>} */
const SPOTS = {
  profile: { path: profileOf, target: () => `${HEAD} > div:first-child ${BUTTON}`, wordless: true },
  'profile, follow': { path: profileOf, target: () => `${HEAD} > div:first-child ${BUTTON}`, relation: 'follow' },
  'profile, message': { path: profileOf, target: () => `${HEAD} > div:nth-child(2) ${BUTTON}` },
  'people you may know': { path: () => '/friends/', target: (who) => `.${css('card')}${linked(who)}:has(${cards}) ${PRIMARY}`, wordless: true },
  'requests as cards': { path: () => '/friends/', target: (who) => `.${css('card')}${linked(who)}:not(:has(${cards})) ${PRIMARY}` },
  'friend suggestions': { path: () => '/friends/suggestions/', target: ({ id }) => `a[href*="profile_id=${id}"] ${PRIMARY}`, wordless: true },
  'friend requests': { path: () => '/friends/requests/', target: asked, wordless: true },
  'group members': { path: () => '/groups/7/members/', target: ({ id }) => `.${css('member')}:has(a[href="/groups/7/user/${id}/"]) ${BUTTON}`, wordless: true },
  search: { path: () => '/search/people/?q=example', target: (who) => `.${css('member')}${linked(who)} ${BUTTON}`, wordless: true },
  'friends of a friend': { path: () => `${HOST}/friends`, target: (who) => `.${css('member')}${linked(who)} ${BUTTON}`, wordless: true },
  'heading of a post': { path: () => '/', target: (who) => `h4${linked(who)} ${BUTTON}` },
  conversation: { path: ({ id }) => `/messages/t/${id}/`, target: () => '[role="textbox"]', wordless: true },
  'message requests': { path: ({ id }) => `/messages/requests/t/${id}/`, target: () => `[role="main"] ${PRIMARY}` },
};

/** Goes elsewhere without a load. @param {import('../driver/index.mjs').Tab} tab @param {string} path */
const visit = (tab, path) =>
  tab.evaluate((to) => {
    if (location.pathname + location.search !== to) /** @type {any} */ (window).__site.go(to);
  }, path);

/** Looks at every place of one language: the profile as it loads, all others in the same tab without a load.
 *  @param {import('../lib/world.mjs').World} world @param {string} language */
async function everywhere(world, language) {
  const known = language !== INVENTED;
  // Words that are known teach what icons do; where none is known, two people's buttons that need no words do.
  await (known ? world.fresh() : world.reset());
  if (!known) {
    const { path, target } = SPOTS['friend suggestions'];
    const tab = await world.open(path(PUPIL), { language });
    for (const [who, verdict] of /** @type {const} */ ([[PUPIL, 'ask'], [STRANGER, 'go']])) {
      await tab.hover(target(who));
      await world.ready(tab, target(who), verdict);
    }
  }
  for (const relation of ['none', 'follow']) {
    for (const [who, verdict] of /** @type {const} */ ([[PUPIL, 'ask'], [STRANGER, 'go']])) {
      const tab = await world.open(profileOf(who), { language, relations: { [who.id]: relation } });
      for (const { path, target, wordless, relation: needed = 'none' } of Object.values(SPOTS)) {
        if (needed !== relation) continue;
        await visit(tab, path(who));
        await tab.hover(target(who));
        await world.ready(tab, target(who), known || wordless ? verdict : 'unreadable');
      }
    }
  }
}

/** @param {string} language @returns {[string, import('../lib/suite.mjs').Case]} */
const presses = (language) => [
  `${language} · a request, stopped, and a stranger's, confirmed`,
  async (world) => {
    const tab = await world.open('/friends/requests/', { language });
    await world.ready(tab, asked(PUPIL), 'ask');
    await tab.click(asked(PUPIL));
    await choose(tab, 'stop');
    await did(tab, []);
    await tab.click(asked(STRANGER));
    await did(tab, [`confirm ${STRANGER.handle || STRANGER.id}`]);
  },
];

const found = `.${css('member')}${linked(PUPIL)} ${BUTTON}`;
const SEARCH = SPOTS.search.path(PUPIL);
const ADD = SPOTS.profile.target(PUPIL);
const language = INVENTED;

/** @type {Record<string, import('../lib/suite.mjs').Case>} */
const ICONS = {
  'an icon that two profiles have taught tells what a button of unknown words does': async (world) => {
    await world.reset();
    const tab = await world.open(SEARCH, { language });
    await world.ready(tab, found, 'unreadable');
    for (const [who, after] of /** @type {const} */ ([[STRANGER, 'unreadable'], [STRANGERS[3], 'ask']])) {
      const other = await world.open(profileOf(who), { language });
      await world.ready(other, ADD, 'go');
      const again = await world.open(SEARCH, { language });
      await world.ready(again, found, after);
    }
    const last = await world.open(SEARCH, { language });
    await world.ready(last, found, 'ask');
    await last.click(found);
    await choose(last, 'stop');
    await did(last, []);
  },

  'a request is cancelled untouched, though what came with the page says that none was sent': async (world) => {
    await world.reset();
    for (const who of [STRANGER, STRANGERS[3]]) {
      const other = await world.open(profileOf(who), { language });
      await world.ready(other, ADD, 'go');
    }
    const tab = await world.open(profileOf(PUPIL), { language });
    await world.ready(tab, ADD, 'ask');
    await tab.click(ADD);
    await choose(tab, 'anyway');
    await did(tab, [`addFriend ${PUPIL.handle}`]);
    await tab.hover('h1');
    await tab.hover(ADD);
    await world.ready(tab, ADD, 'unreadable');
    await tab.click(ADD);
    await did(tab, [`addFriend ${PUPIL.handle}`, `cancelRequest ${PUPIL.handle}`]);
  },
};

const all = [...LANGUAGES, INVENTED];
export default suite('words of Facebook', { site: 'facebook' }, {
  ...Object.fromEntries(all.map((language) => [`${language} · every place`, (/** @type {import('../lib/world.mjs').World} */ world) => everywhere(world, language)])),
  ...Object.fromEntries(all.map(presses)),
  ...ICONS,
});

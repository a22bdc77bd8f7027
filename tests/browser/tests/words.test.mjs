// @ts-check
// Whatever language the page is in, or none: noise, right-to-left, empty.
import { PUPILS, STAFF, STRANGERS } from '../pages/cast.mjs';
import { did } from '../lib/check.mjs';
import { choose } from '../lib/dialog.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL] = PUPILS;
const pair = (/** @type {{id: string}} */ { id }) => `${STAFF.id}-${id}`;
const FOLLOW = (/** @type {{id: string}} */ { id }) => `[data-testid="primaryColumn"] [data-testid="${id}-follow"]`;

/** Pages that must work without a word of any language. */
const PAGES = {
  profile: { path: ({ handle }) => `/${handle}`, target: FOLLOW },
  'list members': { path: () => '/i/lists/7/members', target: FOLLOW },
  'who to follow': { path: () => '/home', target: ({ id }) => `[data-testid="sidebarColumn"] [data-testid="${id}-follow"]` },
  likers: { path: () => '/example/status/12/likes', target: ({ id }) => `[data-testid="likersDialog"] [data-testid="${id}-follow"]` },
  'follow intent': { path: ({ handle }) => `/intent/follow?screen_name=${handle}`, target: () => '[data-testid="confirmationSheetConfirm"]' },
  'open a message': { path: ({ handle }) => `/${handle}`, target: () => '[data-testid="sendDMFromProfile"]' },
  'new chat': { path: (who) => `/i/chat/${pair(who)}`, target: () => '[data-testid="dm-composer-textarea"]', enter: true },
};

/** The suite for some languages. @param {string} name @param {{language: string, labels?: Record<string, string>}[]} languages */
export function wordSuite(name, languages) {
  /** @type {Record<string, import('../lib/suite.mjs').Case>} */
  const cases = {};
  for (const config of languages) {
    for (const [page, { path, target, enter }] of /** @type {[string, any][]} */ (Object.entries(PAGES))) {
      cases[`${config.language} · ${page}`] = async (world) => {
        await world.reset();
        const tab = await world.open(path(PUPIL), config);
        await world.ready(tab, target(PUPIL), 'ask');
        if (enter) {
          await tab.focus(target(PUPIL));
          await tab.type('hello');
          await tab.press('Enter');
        } else await tab.click(target(PUPIL));
        await choose(tab, 'stop');
        await did(tab, []);
      };
    }
    cases[`${config.language} · a stranger`] = async (world) => {
      const who = STRANGERS[7];
      const tab = await world.open(`/${who.handle}`, config);
      await world.ready(tab, FOLLOW(who), 'go');
      await tab.click(FOLLOW(who));
      await did(tab, [`follow ${who.handle}`]);
    };
  }
  return suite(name, {}, cases);
}

export default wordSuite('words', [{ language: 'noise' }, { language: 'rtl' }, { language: 'empty' }]);

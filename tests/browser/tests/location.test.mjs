// @ts-check
// Whether sites learn where somebody is: the browser's permission and the site's own settings, in one line.
import assert from 'node:assert/strict';
import { until } from '../driver/index.mjs';
import { suite } from '../lib/suite.mjs';

const X = 'https://x.com';
const OFF = 'Location: off';
/** Off wherever a page tells; two settings of X no page does. */
const OFF_HERE = 'Location: off here, 2 left for you to check';
const ON = 'Location: on in 1 place';
const UNSEEN = 'Location: could not check';
const POSTS = '/settings/location';

/** @typedef {import('../lib/world.mjs').World} World */

/** The popup's line for the site. @param {World} world @param {string} [origin] @returns {Promise<string>} */
const line = async (world, origin = X) => (await world.ask({ kind: 'status', address: `${origin}/home` })).status.location;

/** Waits until the popup would say so. @param {World} world @param {string} words @param {string} [origin] */
async function says(world, words, origin) {
  let last = '';
  await until(`the line "${words}"`, async () => (last = await line(world, origin)) === words).catch((error) => {
    throw new Error(`${error.message}; it was "${last}"`, { cause: error });
  });
}

/** What is known of a site in detail. @param {World} world @param {string} name */
async function view(world, name) {
  const { sites } = await world.ask({ kind: 'locations' });
  return sites.find((/** @type {{site: string}} */ { site }) => site === name);
}

/** Waits until the browser's answer is known. @param {World} world @param {string} name @param {string} [permission] */
const permits = (world, name, permission = 'prompt') =>
  until(`the permission to be ${permission}`, async () => (await view(world, name)).permission === permission);

/** The options page's words about sites, with all that folds open. @param {World} world */
async function detail(world) {
  const options = await world.own('www/options.html');
  await options.until('the sites', () => document.querySelectorAll('[data-name="places"] h3').length === 2);
  return options;
}

/** In the page. */
const words = () => document.querySelector('[data-name="places"]')?.textContent ?? '';

/** Nothing is known, and the browser would ask. @param {World} world */
async function anew(world) {
  await world.session.permit(X, 'prompt');
  await world.reset();
}

/** In the page: a note of ours says this. @param {string} words */
const noted = (words) => [...document.querySelectorAll('[data-schoolgate]')].some((host) => host.shadowRoot?.querySelector('.note')?.textContent?.includes(words));

export default suite('location', { own: true }, {
  'nothing seen yet is never off': async (world) => {
    await anew(world);
    assert.equal(await line(world), UNSEEN);
    const tab = await world.open('/home');
    await tab.until('the page', () => !!document.querySelector('article'));
    await permits(world, 'X');
    assert.equal(await line(world), UNSEEN);
  },

  'the settings page is proof, both ways': async (world) => {
    await anew(world);
    const tab = await world.open(POSTS);
    await says(world, OFF_HERE);
    await tab.click('[data-testid="switch"]');
    await says(world, ON);
    await tab.click('[data-testid="switch"]');
    await says(world, OFF_HERE);
  },

  'a switch that is on when the page opens': async (world) => {
    await anew(world);
    await world.open(POSTS, { switches: { [POSTS]: true } });
    await says(world, ON);
    await world.open('/settings/location_information', { switches: { '/settings/location_information': true } });
    await says(world, 'Location: on in 2 places');
  },

  'words that do not belong to the page say nothing': async (world) => {
    await anew(world);
    await world.open(POSTS, { switchWords: 'Protect your posts' });
    await permits(world, 'X');
    assert.equal(await line(world), UNSEEN);
  },

  "the composer's place button is evidence when it can be pressed": async (world) => {
    await anew(world);
    await world.open('/home', { compose: true, geo: false });
    await permits(world, 'X');
    assert.equal(await line(world), UNSEEN);
    await world.open('/home', { compose: true, geo: true });
    await says(world, ON);
  },

  'the permission: granted is said in the page once, denied counts as off': async (world) => {
    await anew(world);
    await world.session.permit(X, 'granted');
    const tab = await world.open(POSTS);
    await tab.until('the note', noted, 'lets X read your position');
    await says(world, ON);
    const how = world.kind === 'firefox' ? 'beside Access your location' : 'set Location to Block';
    assert.ok(await tab.evaluate(noted, how), 'the note itself says how to withdraw it here');
    const { sites } = await world.ask({ kind: 'locations' });
    assert.deepEqual(sites.map((/** @type {any} */ { site, permission }) => [site, permission]), [['Facebook', 'unknown'], ['X', 'granted']]);
    const again = await world.open(POSTS);
    await world.session.permit(X, 'denied');
    await says(world, OFF_HERE);
    assert.equal(await again.evaluate(noted, 'lets X read'), false, 'once');
    await permits(world, 'X', 'denied');
  },

  'Facebook shows no switch that can be read: it says where to look': async (world) => {
    await anew(world);
    world.on = 'facebook';
    await world.open('/');
    world.on = 'x';
    await permits(world, 'Facebook');
    assert.equal(await line(world, 'https://www.facebook.com'), UNSEEN);
    const { settings } = await view(world, 'Facebook');
    assert.deepEqual(settings.map((/** @type {any} */ { name, on, asks }) => [name, on, asks]), [['places', null, true], ['checkIns', null, true]]);
    assert.match(settings[0].address, /^https:\/\/www\.facebook\.com\/settings/);
  },

  'the popup and the options page show it': async (world) => {
    await anew(world);
    await world.session.permit(X, 'granted');
    await world.open(POSTS, { switches: { [POSTS]: true } });
    await says(world, 'Location: on in 2 places');
    const options = await detail(world);
    const text = await options.evaluate(words);
    assert.match(text, /Location: on in 2 places/);
    assert.match(text, /To withdraw it/);
    assert.match(text, /x\.com\/settings\/location/);
    assert.match(text, /X adds your location/);
    assert.match(text, /exact position cannot be seen from here\. Only the phone shows it/);
    assert.match(text, /earlier posts of yours on X carry a place cannot be seen from here/);
    assert.match(text, /Facebook puts a place on your posts by itself cannot be seen from here/);
  },

  'what no page shows, a person can look at and say': async (world) => {
    await anew(world);
    await world.open(POSTS);
    await says(world, OFF_HERE);
    const options = await detail(world);
    /** Opens X's detail and answers for a setting. */
    const answer = (/** @type {string} */ setting, /** @type {string} */ what) => {
      const press = ({ setting, what }) => {
        const row = document.querySelector(`[data-site="x"][data-setting="${setting}"]`);
        /** @type {any} */ (row?.closest('details')).open = true;
        /** @type {any} */ (row?.querySelector(`button[value="${what}"]`)).click();
      };
      return options.evaluate(/** @type {any} */ (press), { setting, what });
    };
    const hears = (/** @type {string} */ text) => options.until(text, (text) => document.querySelector('[data-name="places"]')?.textContent?.includes(text), text);
    await answer('precise', 'off');
    await hears('does not tell X your exact position (seen on');
    await says(world, 'Location: off here, 1 left for you to check');
    assert.ok(await options.evaluate(() => /** @type {any} */ (document.querySelector('[data-site="x"]')?.closest('details')).open), 'what was open stays open');
    await answer('past', 'off');
    await hears('No earlier post of yours on X carries a place');
    await says(world, OFF);
    await answer('past', 'on');
    await hears('Earlier posts of yours on X carry a place');
    await says(world, ON);
  },

  'a site that turns its switch back without a word': async (world) => {
    await anew(world);
    const tab = await world.open(POSTS, { refuses: 400 });
    await says(world, OFF_HERE);
    await tab.click('[data-testid="switch"]');
    await says(world, ON);
    await says(world, OFF_HERE);
  },

  'all was forgotten: an open page tells again': async (world) => {
    await anew(world);
    await world.open(POSTS);
    await says(world, OFF_HERE);
    await world.ask({ kind: 'forget' });
    await says(world, OFF_HERE);
    await world.reset();
    await says(world, OFF_HERE);
  },

  "another account is signed in: it does not inherit the first one's state": async (world) => {
    await anew(world);
    await world.open(POSTS);
    await says(world, OFF_HERE);
    await world.open('/home', { viewer: 'stranger_7' });
    await says(world, UNSEEN);
    await world.open(POSTS, { viewer: 'stranger_7' });
    await says(world, OFF_HERE);
  },
});

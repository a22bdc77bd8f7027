// @ts-check
// Whether sites learn where somebody is: the browser's permission and the site's own settings, in one line.
import assert from 'node:assert/strict';
import { until } from '../driver/index.mjs';
import { suite } from '../lib/suite.mjs';

const X = 'https://x.com';
const OFF = 'Location: off';
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

/** What is said of a site in detail. @param {World} world @param {string} name @returns {Promise<string>} */
async function facts(world, name) {
  const { sites } = await world.ask({ kind: 'locations' });
  const site = sites.find((/** @type {{site: string}} */ { site }) => site === name);
  return site.facts.map((/** @type {{sentence: string}} */ { sentence }) => sentence).join('\n');
}

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
    await until('the permission to be known', async () => /would ask you/.test(await facts(world, 'X')));
    assert.equal(await line(world), UNSEEN);
  },

  'the settings page is proof, both ways': async (world) => {
    await anew(world);
    const tab = await world.open(POSTS);
    await says(world, OFF);
    await tab.click('[data-testid="switch"]');
    await says(world, ON);
    await tab.click('[data-testid="switch"]');
    await says(world, OFF);
    assert.match(await facts(world, 'X'), /X adds no location to your posts/);
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
    await until('the permission to be known', async () => /would ask you/.test(await facts(world, 'X')));
    assert.equal(await line(world), UNSEEN);
  },

  "the composer's place button is evidence when it can be pressed": async (world) => {
    await anew(world);
    await world.open('/home', { compose: true, geo: false });
    await until('the permission to be known', async () => /would ask you/.test(await facts(world, 'X')));
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
    const { sites } = await world.ask({ kind: 'locations' });
    assert.deepEqual(sites.map((/** @type {any} */ { site, granted }) => [site, granted]), [['Facebook', false], ['X', true]]);
    const again = await world.open(POSTS);
    await world.session.permit(X, 'denied');
    await says(world, OFF);
    assert.equal(await again.evaluate(noted, 'lets X read'), false, 'once');
    assert.match(await facts(world, 'X'), /keeps your position from X/);
  },

  'Facebook shows no switch that can be read: it says where to look': async (world) => {
    await anew(world);
    world.on = 'facebook';
    await world.open('/');
    world.on = 'x';
    await until('the permission to be known', async () => /would ask you/.test(await facts(world, 'Facebook')));
    assert.equal(await line(world, 'https://www.facebook.com'), UNSEEN);
    const { sites } = await world.ask({ kind: 'locations' });
    assert.ok(sites[0].facts.some((/** @type {{address: string}} */ { address }) => address.startsWith('https://www.facebook.com/settings')));
  },

  'the popup and the options page show it': async (world) => {
    await anew(world);
    await world.session.permit(X, 'granted');
    await world.open(POSTS, { switches: { [POSTS]: true } });
    await says(world, 'Location: on in 2 places');
    const options = await world.own('www/options.html');
    await options.until('the site', () => /Location: on in 2 places/.test(document.querySelector('[data-name="places"]')?.textContent ?? ''));
    const text = await options.evaluate(() => document.querySelector('[data-name="places"]')?.textContent ?? '');
    assert.match(text, /To withdraw it/);
    assert.match(text, /x\.com\/settings\/location/);
    assert.match(text, /X adds your location/);
  },
});

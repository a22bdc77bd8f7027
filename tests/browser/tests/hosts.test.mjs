// @ts-check
// The other addresses under which the sites serve the same pages.
import { PUPILS } from '../pages/cast.mjs';
import { PUPILS as FRIENDS, profileOf } from '../pages/facebook/cast.mjs';
import { did } from '../lib/check.mjs';
import { choose } from '../lib/dialog.mjs';
import { ADD } from '../lib/facebook.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL] = PUPILS;
const FOLLOW = `[data-testid="primaryColumn"] [data-testid="${PUPIL.id}-follow"]`;

/** A pupil is warned of there. @param {string} address @param {string} target @returns {import('../lib/suite.mjs').Case} */
const warned = (address, target) => async (world) => {
  await world.fresh();
  const tab = await world.open(address);
  await world.ready(tab, target, 'ask');
  await tab.click(target);
  await choose(tab, 'stop');
  await did(tab, []);
};

const X = ['twitter.com', 'mobile.x.com', 'mobile.twitter.com'];

export default [
  suite('hosts of x', {}, Object.fromEntries(X.map((host) => [host, warned(`https://${host}/${PUPIL.handle}`, FOLLOW)]))),
  suite('hosts of facebook', { site: 'facebook' }, { 'web.facebook.com': warned(`https://web.facebook.com${profileOf(FRIENDS[0])}`, ADD) }),
];

// @ts-check
// Facebook as data: what its server sends with a page. The state of the page at load is in inline JSON, as on the
// real site: who is signed in, and how they stand to the person whose profile was loaded.
import { BY_ID, STAFF, profileAt } from './cast.mjs';
import { sheet } from './look.js';

const NONCE = 'Zm9yIHRoZSB0ZXN0';
const POLICY = [
  "default-src data: blob: 'self' https://*.fbcdn.net *.facebook.com",
  `script-src *.facebook.com *.fbcdn.net 'nonce-${NONCE}' blob: data: 'self' 'wasm-unsafe-eval'`,
  "style-src data: blob: 'unsafe-inline' *.facebook.com *.fbcdn.net",
  "connect-src *.facebook.com facebook.com *.fbcdn.net 'self' blob:",
  "img-src 'self' data: *.fbcdn.net *.facebook.com",
  'block-all-mixed-content',
].join(';');

/** What the server calls a relation. @type {Record<string, [friendship: string, subscription: string]>} */
const STATUS = {
  none: ['CAN_REQUEST', 'CAN_SUBSCRIBE'],
  incoming: ['INCOMING_REQUEST', 'CAN_SUBSCRIBE'],
  outgoing: ['OUTGOING_REQUEST', 'IS_SUBSCRIBED'],
  friends: ['ARE_FRIENDS', 'IS_SUBSCRIBED'],
  follow: ['CANNOT_REQUEST', 'CAN_SUBSCRIBE'],
  following: ['CANNOT_REQUEST', 'IS_SUBSCRIBED'],
  page: ['CANNOT_REQUEST', 'CAN_SUBSCRIBE'],
  liked: ['CANNOT_REQUEST', 'IS_SUBSCRIBED'],
};

/** @param {import('../site.mjs').Config} config */
function viewer({ acting }) {
  const { id, name } = (acting && BY_ID.get(acting)) || STAFF;
  const data = { ACCOUNT_ID: STAFF.id, USER_ID: id, NAME: name, SHORT_NAME: name.split(' ')[0], IS_BUSINESS_PERSON_ACCOUNT: false };
  return { require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { define: [['CurrentUserInitialData', [], data, 270]] } }]]] };
}

/** @param {import('../site.mjs').Config} config @param {URL} url */
function profile({ relations = {} }, url) {
  const somebody = profileAt(url);
  if (!somebody) return [];
  const [friendship, subscription] = STATUS[relations[somebody.id] ?? 'none'];
  const user = { __isProfile: 'User', id: somebody.id, name: somebody.name, friendship_status: friendship, subscribe_status: subscription };
  const variables = { userVanity: somebody.handle, userID: somebody.id };
  const page = { variables, profile_owner: { id: somebody.id, __typename: 'User' }, user: { profile_header_renderer: { user } } };
  return [{ require: [['RelayPrefetchedStreamCache', 'next', [], ['adp_ProfileCometHeaderQuery', { __bbox: { result: { data: page } } }]]] }];
}

/** @param {import('../site.mjs').Config} config @param {URL} url */
function page(config, url) {
  const { language = 'en' } = config;
  const json = [viewer(config), ...profile(config, url)].map((data) => `<script type="application/json" data-content-len="0" data-sjs>${JSON.stringify(data)}</script>`);
  const canvas = url.host.startsWith('m.') && config.mobile !== 'old';
  return `<!DOCTYPE html>
<html id="facebook" class="${canvas ? 'ssr' : '_9dls __fb-light-mode'}" lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Facebook</title>
<link rel="stylesheet" href="https://static.xx.fbcdn.net/look.css"></head>
<body><div id="mount_0_0_Ex"></div><div></div>
${json.join('\n')}
<script nonce="${NONCE}">window.__config=${JSON.stringify(config)}</script>
<script nonce="${NONCE}" src="https://static.xx.fbcdn.net/facebook.js"></script></body></html>`;
}

/** Languages: those of `words.js`. `config.acting` is `SCHOOL_PAGE.id` or nothing. @type {import('../site.mjs').Description} */
export const FACEBOOK = {
  origin: 'https://www.facebook.com',
  hosts: ['www.facebook.com', 'web.facebook.com', 'm.facebook.com'],
  assets: 'static.xx.fbcdn.net',
  root: '[id^="mount_0_0_"]',
  policy: POLICY,
  entries: ['main.jsx'],
  texts: { 'look.css': sheet(), 'rsrc.php/v3/yA/r/Ex4mpl3Spr1.png': '' },
  page,
};



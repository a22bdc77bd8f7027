// @ts-check
// X as data. (Its real policy is long; what matters here is kept.)
import { STAFF } from '../cast.mjs';

const NONCE = 'bG9jYWwgcGFnZQ';
const POLICY = [
  "default-src 'self'",
  "connect-src 'self' https://api.x.com https://*.twimg.com",
  "img-src 'self' data: https://*.twimg.com",
  `script-src 'self' https://*.twimg.com 'wasm-unsafe-eval' 'nonce-${NONCE}'`,
  "style-src 'self' 'unsafe-inline' https://*.twimg.com",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Languages: `en`, `noise`, `rtl`, `empty`, or a tag for `labels`. @param {import('../site.mjs').Config} config */
function page(config) {
  const { language = 'en' } = config;
  const tag = { noise: 'qaa', rtl: 'ar', empty: '' }[language] ?? language;
  const known = {
    session: { user_id: STAFF.id },
    entities: { users: { entities: { [STAFF.id]: { id_str: STAFF.id, screen_name: STAFF.handle } } } },
    settings: { remote: { settings: { screen_name: STAFF.handle, protected: config.protect ?? false } } },
  };
  return `<!DOCTYPE html>
<html lang="${tag}" dir="${language === 'rtl' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>X</title>
<link rel="stylesheet" href="https://abs.twimg.com/x.css"></head>
<body><div id="react-root"></div><div id="layers"></div>
<script nonce="${NONCE}">window.__INITIAL_STATE__=${JSON.stringify(known)};window.__META_DATA__={}</script>
<script nonce="${NONCE}">window.__config=${JSON.stringify(config)}</script>
<script nonce="${NONCE}" src="https://abs.twimg.com/x.js"></script></body></html>`;
}

/** @type {import('../site.mjs').Description} */
export const X = {
  origin: 'https://x.com',
  hosts: ['x.com', 'twitter.com', 'mobile.x.com', 'mobile.twitter.com'],
  assets: 'abs.twimg.com',
  root: '#react-root',
  policy: POLICY,
  entries: ['main.jsx', 'x.css'],
  page,
};

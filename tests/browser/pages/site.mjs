// @ts-check
// X as a local server plays it: one application for every route, under the real addresses and with a
// Content-Security-Policy like the real one. (The real one is long; what matters here is kept.)
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { STAFF } from './cast.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const HOSTS = ['x.com', 'twitter.com', 'mobile.x.com', 'mobile.twitter.com'];
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

/** @returns {Promise<{script: Uint8Array, style: Uint8Array}>} the production build */
async function build() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [`${HERE}x/main.jsx`, `${HERE}x/x.css`],
    outdir: '/',
    bundle: true,
    write: false,
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  const file = (/** @type {string} */ end) => {
    const found = outputFiles.find(({ path }) => path.endsWith(end));
    if (!found) throw new Error(`the build made no ${end}`);
    return found.contents;
  };
  return { script: file('.js'), style: file('.css') };
}

/**
 * @typedef {object} Config how the pages are to be
 * @property {string} [language] `en`, `noise`, `rtl`, `empty`, or a tag for `labels`
 * @property {'button' | 'div'} [era]
 * @property {Record<string, string> | null} [labels] words that replace the English ones
 * @property {number} [heavy] this many posts on the home page
 */

/** The site: `serve` answers the proxy, `config` may be changed between two loads. */
export class Site {
  /** @type {Config} */
  config = {};

  /** @param {{script: Uint8Array, style: Uint8Array}} built */
  constructor(built) {
    this.built = built;
  }

  static async build() {
    return new Site(await build());
  }

  /** @type {import('../driver/internet.mjs').Serve} */
  serve = ({ host, path, method }) => {
    if (method !== 'GET') return undefined;
    if (host === 'abs.twimg.com') return this.#asset(path);
    if (!HOSTS.includes(host)) return undefined;
    return { headers: { 'content-security-policy': POLICY, 'cache-control': 'no-cache' }, body: this.#page() };
  };

  /** @param {string} path */
  #asset(path) {
    if (path === '/x.js') return { headers: { 'content-type': 'text/javascript' }, body: Buffer.from(this.built.script) };
    if (path === '/x.css') return { headers: { 'content-type': 'text/css' }, body: Buffer.from(this.built.style) };
    return undefined;
  }

  #page() {
    const { language = 'en' } = this.config;
    const tag = { noise: 'qaa', rtl: 'ar', empty: '' }[language] ?? language;
    const known = {
      session: { user_id: STAFF.id },
      entities: { users: { entities: { [STAFF.id]: { id_str: STAFF.id, screen_name: STAFF.handle } } } },
      settings: { remote: { settings: { screen_name: STAFF.handle } } },
    };
    return `<!DOCTYPE html>
<html lang="${tag}" dir="${language === 'rtl' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>X</title>
<link rel="stylesheet" href="https://abs.twimg.com/x.css"></head>
<body><div id="react-root"></div><div id="layers"></div>
<script nonce="${NONCE}">window.__INITIAL_STATE__=${JSON.stringify(known)};window.__META_DATA__={}</script>
<script nonce="${NONCE}">window.__config=${JSON.stringify(this.config)}</script>
<script nonce="${NONCE}" src="https://abs.twimg.com/x.js"></script></body></html>`;
  }
}

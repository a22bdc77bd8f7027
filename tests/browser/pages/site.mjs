// @ts-check
// The sites as a local server plays them: one application each, under the real addresses and with a
// Content-Security-Policy like the real one.
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { FACEBOOK } from './facebook/site.mjs';
import { X } from './x/site.mjs';

/** The sites: a new one is one line here. @type {Record<string, Description>} */
export const SITES = { x: X, facebook: FACEBOOK };

/**
 * @typedef {object} Description a site, as data
 * @property {string} origin where a path alone leads
 * @property {string[]} hosts
 * @property {string} assets the host of script and style
 * @property {string} root selector of what the application fills
 * @property {string} policy its Content-Security-Policy
 * @property {string[]} entries files that make up script and style
 * @property {Record<string, string>} [texts] files that are written by code: contents by name
 * @property {(config: Config, url: URL) => string} page the document at an address
 */

/**
 * @typedef {object} Config how the pages are to be
 * @property {string} [language] of the words; each site says which it knows
 * @property {'button' | 'div'} [era] X: the kind of its buttons
 * @property {string} [saved] a saved page, served as it is
 * @property {Record<string, string> | null} [labels] words that replace the English ones
 * @property {number} [heavy] this many posts on the home page
 * @property {Record<string, boolean>} [switches] X: which settings are on, by the path of their page
 * @property {string} [switchWords] X: other words beside the switch
 * @property {boolean} [compose] a place to write a post
 * @property {string} [text] what the page itself writes into its editor
 * @property {boolean} [narrow] X: posts are written in a plain field
 * @property {boolean} [geo] X: posts may carry a place
 * @property {boolean} [protect] X: the account's posts are protected
 * @property {string} [bio] X: what stands in the profile
 * @property {boolean} [post] Facebook: the dialog in which a post is written
 * @property {string} [shared] Facebook: what the picture beside a post's time says of who may see it
 * @property {string} [replies] Facebook: the number of somebody who has commented, and may be replied to
 * @property {boolean} [noSend] Facebook: comments without a button
 * @property {Record<string, string>} [relations] Facebook: how the member of staff stands to people, by number
 * @property {boolean} [shares] Facebook: somebody with a listed name has a pupil for a friend in common
 * @property {string} [acting] Facebook: the number of the Page as which the member of staff acts
 * @property {'old' | 'canvas'} [mobile] Facebook: which of its mobile applications
 */

/** The site that has a host. @param {string} host */
export const siteAt = (host) => Object.values(SITES).find(({ hosts }) => hosts.includes(host));

/** @param {Record<string, string>} headers @param {string | Buffer} body @returns {import('../driver/internet.mjs').Served} */
const answer = (headers, body) => ({ headers, body });

/** @param {string} file */
const type = (file) => ({ js: 'text/javascript', css: 'text/css', png: 'image/png' })[file.slice(file.lastIndexOf('.') + 1)] ?? '';

/** The production build of one site: its files by address, for example `abs.twimg.com/x.js`.
 *  @param {string} name @param {Description} site @returns {Promise<[string, string | Buffer][]>} */
async function build(name, { entries, assets, texts = {} }) {
  const { outputFiles } = await esbuild.build({
    entryPoints: entries.map((entry) => ({ in: fileURLToPath(new URL(`${name}/${entry}`, import.meta.url)), out: name })),
    outdir: '/',
    bundle: true,
    write: false,
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  const built = outputFiles.map(({ path, contents }) => /** @type {[string, Buffer]} */ ([`${assets}${path}`, Buffer.from(contents)]));
  return [...built, ...Object.entries(texts).map(([file, text]) => /** @type {[string, string]} */ ([`${assets}/${file}`, text]))];
}

/** What was built, once for all browsers of a run. @type {Promise<Map<string, string | Buffer>> | undefined} */
let files;

/** All sites: `serve` answers the proxy, `config` may be changed between two loads. */
export class Sites {
  /** @type {Config} */
  config = {};

  /** @param {Map<string, string | Buffer>} built */
  constructor(built) {
    this.built = built;
  }

  static async build() {
    files ??= Promise.all(Object.entries(SITES).map(([name, site]) => build(name, site))).then((all) => new Map(all.flat()));
    return new Sites(await files);
  }

  /** @type {import('../driver/internet.mjs').Serve} */
  serve = ({ host, path, url, method }) => {
    if (method !== 'GET') return undefined;
    const asset = this.built.get(host + path);
    if (asset !== undefined) return answer({ 'content-type': type(path) }, asset);
    const { saved } = this.config;
    if (saved) return answer({ 'content-security-policy': "default-src 'none'" }, saved);
    const site = siteAt(host);
    return site && answer({ 'content-security-policy': site.policy, 'cache-control': 'no-cache' }, site.page(this.config, new URL(url)));
  };
}

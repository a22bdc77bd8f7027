// @ts-check
// The whole internet as a browser under test sees it: one proxy on this machine that answers the sites
// we play, under their real addresses, and writes down every request that any part of the browser makes,
// service workers, event pages and content scripts included.
import http from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';

const selfsigned = createRequire(import.meta.url)('selfsigned');

/**
 * @typedef {{method: string, url: string, host: string, path: string}} Asked
 * @typedef {{status?: number, headers?: Record<string, string>, body?: string | Buffer}} Served
 * @typedef {(asked: Asked) => Served | undefined} Serve what a host answers; undefined: nobody is there
 */

/** One certificate for every host: browsers under test are told to take any. */
async function certificate() {
  const pems = await selfsigned.generate([{ name: 'commonName', value: 'everywhere.example' }], {
    algorithm: 'sha256',
    keySize: 2048,
  });
  return { key: pems.private, cert: pems.cert };
}

/** A proxy, what it was asked, and the hosts behind it. */
export class Internet {
  /** Every request, oldest first. @type {(Asked & {known: boolean})[]} */
  requests = [];
  /** @type {Serve} */
  #serve = () => undefined;
  /** @type {Set<import('node:net').Socket>} */
  #sockets = new Set();
  #door = http.createServer((request, response) => this.#answer(request, response, 'http'));
  /** @type {https.Server | undefined} */
  #secure;

  /** Opens on a free port. @param {Serve} serve @returns {Promise<Internet>} */
  static async open(serve) {
    const internet = new Internet();
    internet.#serve = serve;
    internet.#secure = https.createServer(await certificate(), (request, response) =>
      internet.#answer(request, response, 'https'),
    );
    internet.#secure.on('upgrade', (request, socket) => {
      internet.#note(request, 'wss');
      socket.destroy();
    });
    internet.#secure.on('tlsClientError', () => {});
    internet.#door.on('connection', (socket) => {
      internet.#sockets.add(socket);
      socket.on('close', () => internet.#sockets.delete(socket));
    });
    internet.#door.on('connect', (_request, socket, head) => {
      socket.on('error', () => {});
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      if (head.length > 0) socket.unshift(head);
      internet.#secure?.emit('connection', socket);
    });
    await new Promise((done) => internet.#door.listen(0, '127.0.0.1', () => done(undefined)));
    return internet;
  }

  /** The proxy's port. */
  get port() {
    return /** @type {import('node:net').AddressInfo} */ (this.#door.address()).port;
  }

  /** Serves otherwise from now on. @param {Serve} serve */
  serve(serve) {
    this.#serve = serve;
  }

  /** Closes the proxy and whatever is still connected. */
  async close() {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.#door.close(() => done(undefined)));
  }

  /** @param {http.IncomingMessage} request @param {string} scheme @returns {Asked} */
  #note(request, scheme) {
    const plain = /^https?:\/\//.test(request.url ?? '');
    const url = plain ? String(request.url) : `${scheme}://${request.headers.host}${request.url}`;
    const { host, pathname, search } = new URL(url);
    const asked = { method: request.method ?? 'GET', url, host, path: pathname + search };
    this.requests.push({ ...asked, known: this.#serve(asked) !== undefined });
    return asked;
  }

  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response @param {string} scheme */
  #answer(request, response, scheme) {
    request.resume();
    const served = this.#serve(this.#note(request, scheme));
    response.writeHead(served ? (served.status ?? 200) : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...served?.headers,
    });
    response.end(served?.body ?? '');
  }
}

import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@tradewind/platform';
import { faultsOf } from '@tradewind/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webSettings } from '../web/web-settings.js';
import { publicFiles } from '../web/web.js';
import { Gateway } from './gateway.js';
import { assets } from './web/built-web.js';

const ofBrowser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const script = '/assets/index-B2x.js';

describe('The web app behind the gateway', () => {
  let gateway: Gateway;

  beforeAll(async () => {
    gateway = await Gateway.open();
  });
  afterAll(() => gateway.close());

  const goTo = (path: string) => gateway.http.get(path).set('Accept', ofBrowser);

  it.each(['/', '/products/4711', '/back-office/orders?state=open', '/sign-ins', '/apis', '/accounts'])(
    'begins with its index, wherever a browser goes: %s',
    async (path) => {
      const page = await goTo(path);
      expect(page.status).toBe(200);
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(page.headers['cache-control']).toBe('no-store');
      expect(page.text).toContain('<div id="root"></div>');
      expect(faultsOf(page)).toEqual([]);
    },
  );

  it('gets a new nonce for each page, which its policy allows for styles', async () => {
    const pages = [await goTo('/'), await goTo('/')];
    const nonces = pages.map(({ text }) => [...text.matchAll(/nonce="([^"]*)"/g)].map(([, nonce]) => nonce));
    const [[first], [second]] = nonces as [[string], [string]];
    expect(first).toMatch(/^[\w-]{22}$/);
    expect(nonces[0]).toEqual([first, first, first]);
    expect(second).not.toBe(first);
    expect(pages[0]!.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${first}'`);
    expect(pages[0]!.headers['content-security-policy']).toContain("script-src 'self';");
  });

  it('repeats nothing that the Host header says', async () => {
    const hostile = await goTo('/').set('Host', '"><script>');
    expect(hostile.text).not.toContain('"><script>');
  });

  it.each(['/api/nowhere', '/assets/gone-E5w.js', '/assets', '/api/catalog/health/live'])(
    'has no page in the place of what is not there: %s',
    async (path) => {
      const answer = await goTo(path);
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

  it.each(['/account/nowhere', '/oidc/nowhere'])('leaves %s to identity', async (path) => {
    expect((await goTo(path)).body).toMatchObject({ method: 'GET', url: path });
  });

  it.each([undefined, '*/*', 'application/json', 'image/avif,image/webp,*/*', 'text/htmlx'])(
    'has no page for what is no navigation: Accept: %s',
    async (accept) => {
      const asked = gateway.http.get('/products/4711');
      const { status, body } = await (accept === undefined ? asked : asked.set('Accept', accept));
      expect({ status, code: body.code }).toEqual({ status: 404, code: 'not-found' });
    },
  );

  it.each([
    ['post', '/products/4711', 404],
    ['delete', '/nowhere', 404],
    ['post', '/favicon.svg', 405],
    ['get', '/sign-out', 405],
    ['post', '/', 405],
  ] as const)('leaves other methods and paths what they were: %s %s', async (method, path, status) => {
    const answer = await gateway.http[method](path).set('Accept', ofBrowser);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate', 'gzip'],
    ['identity', undefined],
  ])('sends its scripts as the build has compressed them: Accept-Encoding: %s', async (accepted, encoding) => {
    const answer = await fetch(gateway.url + script, { headers: { 'Accept-Encoding': accepted } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-encoding')).toBe(encoding ?? null);
    expect(answer.headers.get('content-type')).toMatch(/javascript; charset=utf-8$/);
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(await answer.text()).toBe(assets['index-B2x.js']);
  });

  it.each(Object.keys(assets))('lets browsers keep %s for a year, because its name changes with it', async (name) => {
    const answer = await gateway.http.get(`/assets/${name}`).set('Accept-Encoding', 'br');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(faultsOf(answer)).toEqual([]);
  });

  it.each(['/assets/..%2findex.html', '/assets/%2e%2e/index.html', '/assets/..%5cindex.html', '/assets//etc/passwd'])(
    'shows no other file: %s',
    async (path) => {
      const answer = await fetch(gateway.url + path);
      expect([403, 404]).toContain(answer.status);
      expect(await answer.text()).not.toContain('root');
    },
  );

  it.each(publicFiles)('has /%s, which is asked for again after an hour', async (name) => {
    const answer = await gateway.http.get(`/${name}`).buffer(true);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=3600');
    expect(faultsOf(answer)).toEqual([]);
  });

  it('has all files that the app puts beside its index', () => {
    const files = readdirSync(new URL('../../../web/public', import.meta.url));
    expect(files.sort()).toEqual([...publicFiles].sort());
  });
});

describe('A gateway whose web app is not built', () => {
  let gateway: Gateway;

  beforeAll(async () => {
    gateway = await Gateway.open({}, { WEB_DIRECTORY: mkdtempSync(join(tmpdir(), 'unbuilt-web-')) });
  });
  afterAll(() => gateway.close());

  it.each(['/', '/products/4711'])('says at %s how to build it', async (path) => {
    const page = await gateway.http.get(path).set('Accept', ofBrowser);
    expect(page.status).toBe(503);
    expect(page.text).toContain('<pre>npm run build</pre>');
    expect(faultsOf(page)).toEqual([]);
  });

  it.each([script, '/favicon.svg'])('has no %s', async (path) => {
    expect((await gateway.http.get(path)).body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('works as ever for programs', async () => {
    expect((await gateway.http.get('/api/catalog/products')).status).toBe(200);
    expect((await gateway.http.get('/health/ready')).status).toBe(200);
  });
});

describe('The settings of the web app', () => {
  const read = (environment: Record<string, string>) => readSettings(webSettings, environment).web;

  it('name the files of the build, which are beside the gateway unless they say otherwise', () => {
    expect(read({}).directory).toMatch(/apps\/web\/dist$/);
    expect(read({ WEB_DIRECTORY: tmpdir() })).toEqual({ directory: tmpdir() });
  });

  it.each([
    [{ WEB_DIRECTORY: '/nowhere/at/all' }, 'WEB_DIRECTORY must be a directory.'],
    [{ WEB_DIRECTORY: import.meta.filename }, 'WEB_DIRECTORY must be a directory.'],
    [{ WEB_DEVELOPMENT_URL: 'localhost:5173' }, 'WEB_DEVELOPMENT_URL must be an address that starts with http://.'],
    [
      { WEB_DEVELOPMENT_URL: 'http://localhost:5173', NODE_ENV: 'production' },
      "WEB_DEVELOPMENT_URL can't be set in production (NODE_ENV is production).",
    ],
  ])('are refused when they make no sense: %o', (environment, sentence) => {
    expect(() => read(environment as Record<string, string>)).toThrow(sentence);
  });
});

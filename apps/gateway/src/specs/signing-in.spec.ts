import { createHash } from 'node:crypto';
import { faultsOf } from '@tradewind/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPerson } from './shop/person.js';
import type { TestBrowser } from './shop/test-browser.js';
import { TestShop } from './shop/test-shop.js';

describe('A person who signs in', () => {
  let shop: TestShop;
  let browser: TestBrowser;

  beforeAll(async () => {
    shop = await TestShop.open();
  });
  beforeEach(() => {
    shop.identity.person = aPerson();
    browser = shop.browser();
  });
  afterAll(() => shop.close());

  it('is led back to where they were, and is known there', async () => {
    expect((await browser.ask('/session')).body).toEqual({ user: null, leftOut: [] });
    expect(await browser.signIn('/basket?from=start#top')).toBe('/basket?from=start');
    const { body, headers } = await browser.ask('/session');
    expect(body.user).toEqual(shop.identity.person);
    expect(Date.parse(body.endsAt) - Date.now()).toBeGreaterThan(29 * 60_000);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('is known to the services by a token, and never by the cookie', async () => {
    await browser.signIn();
    const { body, headers } = await browser.ask('/api/ordering/orders', {
      headers: { Cookie: cookiesOf(browser, 'a=b') },
    });
    const [, claims = ''] = String(body.headers.authorization).split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      iss: shop.identity.issuer,
      aud: 'tradewind',
      sub: shop.identity.person.id,
    });
    expect(body.headers.cookie).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
  });

  it('gets a cookie that no script reads, and no token', async () => {
    const callback = await browser.beginSignIn('/');
    const answer = await browser.ask(callback);
    const [cookie = ''] = answer.headers['set-cookie']!.filter((line) => line.startsWith('tradewind_session='));
    expect(cookie).toMatch(/^tradewind_session=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.text + JSON.stringify(answer.headers)).not.toContain('eyJ');
  });

  it('gets a new cookie each time, and the one before is worth nothing', async () => {
    await browser.signIn();
    const before = browser.session!;
    await browser.signIn();
    expect(browser.session).not.toBe(before);
    const thief = shop.browser();
    thief.session = before;
    expect((await thief.ask('/session')).body).toEqual({ user: null, leftOut: [] });
  });

  it('leaves nothing in the database with which another could sign in', async () => {
    await browser.signIn();
    const [row] = await shop.query<Record<string, unknown>>('SELECT * FROM sessions WHERE person_id = $1', [
      shop.identity.person.id,
    ]);
    const bytes = Buffer.concat(Object.values(row!).filter((value): value is Buffer => Buffer.isBuffer(value)));
    expect(row!['cookie_hash']).toEqual(createHash('sha256').update(browser.session!).digest());
    expect(bytes.toString('latin1')).not.toContain('eyJ');
    expect(JSON.stringify(row)).not.toContain(browser.session);
  });

  it('may begin in several tabs, and completes in each of them', async () => {
    const isForm = (path: string) => path.startsWith('/account/sign-in/');
    const tabs = ['/a', '/b', '/c'];
    const forms: string[] = [];
    for (const tab of tabs) forms.push((await browser.follow(`/sign-in?return=${tab}`, isForm)).path);
    for (const [index, form] of forms.entries()) {
      const { path } = await browser.follow(form, (next) => tabs.includes(next));
      expect(path).toBe(tabs[index]);
      expect((await browser.ask('/session')).body.user).toEqual(shop.identity.person);
    }
  });

  it('can not complete the same sign-in twice', async () => {
    const callback = await browser.beginSignIn();
    expect((await browser.ask(callback)).status).toBe(303);
    expect((await browser.ask(callback)).body).toMatchObject({ status: 400, code: 'sign-in-not-begun-here' });
  });

  it('is not signed in as somebody else, who has sent them their own link (login CSRF)', async () => {
    const attacker = shop.browser();
    const callback = await attacker.beginSignIn();
    shop.identity.person = aPerson();
    const answer = await browser.ask(callback);
    expect(answer.body).toMatchObject({ status: 400, code: 'sign-in-not-begun-here' });
    expect(browser.session).toBeUndefined();
  });

  it('keeps nothing of a session that somebody else has prepared (session fixation)', async () => {
    const attacker = shop.browser();
    await attacker.signIn();
    browser.session = attacker.session!;
    shop.identity.person = aPerson();
    await browser.signIn();
    expect(browser.session).not.toBe(attacker.session);
    expect((await attacker.ask('/session')).body).toEqual({ user: null, leftOut: [] });
    expect((await browser.ask('/session')).body.user.id).toBe(shop.identity.person.id);
  });

  it('stays a stranger when identity says no, or its answer was changed', async () => {
    for (const [change, code] of [
      [(url: URL) => url.searchParams.set('code', 'made-up'), 'sign-in-failed'],
      [(url: URL) => url.searchParams.set('iss', 'https://elsewhere.example'), 'sign-in-failed'],
      [(url: URL) => url.searchParams.append('state', 'another'), 'sign-in-not-begun-here'],
      [
        (url: URL) => {
          url.searchParams.delete('code');
          url.searchParams.set('error', 'access_denied');
        },
        'sign-in-cancelled',
      ],
    ] as const) {
      const callback = new URL(await browser.beginSignIn(), shop.origin);
      change(callback);
      expect((await browser.ask(callback.pathname + callback.search)).body).toMatchObject({ status: 400, code });
      expect(browser.session).toBeUndefined();
    }
  });

  it('sees a page when that fails, and a way on; a program gets a problem report', async () => {
    const page = { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'Sec-Fetch-Dest': 'document' } };
    const callback = new URL(await browser.beginSignIn(), shop.origin);
    callback.searchParams.set('code', '<script>');
    const failures: [string, number, string][] = [
      [callback.pathname + callback.search, 400, 'The sign-in did not succeed'],
      ['/signed-in?state=<script>', 400, 'This browser has begun no such sign-in'],
      ['/sign-in?return=//elsewhere.example', 400, 'The request is not valid'],
    ];
    for (const [path, status, title] of failures) {
      const answer = await browser.ask(path, page);
      expect(answer).toMatchObject({ status, headers: { 'content-type': 'text/html; charset=utf-8' } });
      expect(answer.text).toContain(`<h1>${title}</h1>`);
      expect(answer.text).toContain('href="/sign-in"');
      expect(answer.text).not.toContain('<script');
      expect(faultsOf(answer)).toEqual([]);
      expect(browser.session).toBeUndefined();
    }
    const report = await browser.ask('/signed-in', { headers: { Accept: 'application/json' } });
    expect(report.headers['content-type']).toBe('application/problem+json');
  });

  it('sees a page also when identity is away, with the number under which that was logged', async () => {
    const callback = await browser.beginSignIn();
    await shop.identity.goDown();
    const answer = await browser.ask(callback, { headers: { Accept: 'text/html' } });
    await shop.identity.comeBack();
    expect(answer).toMatchObject({ status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(answer.headers['retry-after']).toBe('2');
    expect(answer.text).toContain(answer.headers['x-correlation-id']);
  });

  it('begins it by loading a page, and is not made to by a picture, frame or script of some page', async () => {
    for (const [destination, mode] of [
      ['image', 'no-cors'],
      ['iframe', 'navigate'],
      ['empty', 'cors'],
      ['script', 'no-cors'],
    ] as const) {
      const headers = { 'Sec-Fetch-Dest': destination, 'Sec-Fetch-Mode': mode, 'Sec-Fetch-Site': 'cross-site' };
      const answer = await browser.ask('/sign-in?return=/a', { headers });
      expect(answer).toMatchObject({ status: 403, body: { code: 'not-a-navigation' } });
      expect(browser.cookies.size).toBe(0);
    }
    const headers = { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Site': 'cross-site' };
    expect((await browser.ask('/sign-in?return=/a', { headers })).status).toBe(303);
  });

  it('is never led to another origin', async () => {
    for (const path of [
      '//elsewhere.example',
      '/%09/elsewhere.example',
      '/\\elsewhere.example',
      'https://elsewhere.example',
    ]) {
      const answer = await browser.ask(`/sign-in?return=${encodeURIComponent(path)}`);
      expect(answer.body).toMatchObject({ status: 400, errors: [{ field: 'return' }] });
    }
    expect((await browser.ask('/sign-in?return=/a&return=/b')).status).toBe(400);
  });

  it('is told when identity is away, and can sign in when it is back', async () => {
    const callback = await browser.beginSignIn();
    await shop.identity.goDown();
    const answer = await browser.ask(callback);
    expect(answer.body).toMatchObject({ status: 503, code: 'sign-in-unavailable' });
    expect(answer.headers['retry-after']).toBe('2');
    const health = await browser.ask('/health/ready');
    expect({ status: health.status, identity: health.body.details.identity.status }).toEqual({
      status: 200,
      identity: 'degraded',
    });
    await shop.identity.comeBack();
    await browser.signIn();
    expect((await browser.ask('/session')).body.user.id).toBe(shop.identity.person.id);
  });

  it('passes identity no cookie but its own, and takes no other from it', async () => {
    await browser.ask('/');
    await browser.signIn();
    shop.identity.seen.length = 0;
    await browser.signIn();
    const pages = shop.identity.seen.filter(({ headers }) => headers.cookie !== undefined);
    expect(pages.length).toBeGreaterThan(0);
    for (const { headers } of pages)
      expect(headers.cookie).toMatch(/^(tradewind_(identity|interaction|resume)(\.sig)?=[^;]+(; |$))+$/);
    expect([...browser.cookies.values()].some(({ name }) => name === 'tradewind_identity')).toBe(true);
    expect(browser.session).not.toBe('planted');
  });

  it('reaches identity under the address of the shop, whatever the browser says of it', async () => {
    shop.identity.seen.length = 0;
    const { body } = await browser.ask('/oidc/.well-known/openid-configuration', {
      headers: { Host: 'elsewhere.example', 'X-Forwarded-Host': 'elsewhere.example', 'X-Forwarded-Proto': 'https' },
    });
    expect(body.token_endpoint).toBe(`${shop.identity.issuer}/token`);
    expect(JSON.stringify(body)).not.toContain('elsewhere');
  });
});

/** A `Cookie` header with the cookies of the browser, and one more. */
function cookiesOf(browser: TestBrowser, more: string): string {
  return [...[...browser.cookies.values()].map(({ name, value }) => `${name}=${value}`), more].join('; ');
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson } from './shop/person.js';
import { sessionFor } from './shop/session-for.js';
import { TestShop } from './shop/test-shop.js';

describe('A request with the cookie of a person', () => {
  let shop: TestShop;
  let cookie: string;

  beforeAll(async () => {
    shop = await TestShop.open();
    cookie = (await sessionFor(shop.gateway, aPerson())).cookie;
  });
  afterAll(() => shop.close());

  const ask = (method: string, path: string, headers: Record<string, string | string[]>) => {
    const all = { Cookie: `tradewind_session=${cookie}`, 'Sec-Fetch-Site': [], Origin: [], ...headers };
    return shop.browser().ask(path, { method, headers: all });
  };

  const foreign: [string, Record<string, string>][] = [
    ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }],
    ['another subdomain', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://blog.shop.example' }],
    ['a bookmark', { 'Sec-Fetch-Site': 'none' }],
    ['a site that adds a value', { 'Sec-Fetch-Site': 'same-origin, cross-site' }],
    ['an older browser on another site', { Origin: 'https://elsewhere.example' }],
    ['a page without an origin', { Origin: 'null' }],
    ['another port', { Origin: 'http://127.0.0.1:1' }],
    ['nowhere', {}],
    ['nowhere, with a referrer', { Referer: 'http://127.0.0.1/' }],
  ];
  const targets = [
    ['POST', '/api/basket/items'],
    ['PUT', '/api/basket/items/7'],
    ['PATCH', '/api/ordering/orders/7'],
    ['DELETE', '/api/basket'],
    ['POST', '/sign-out'],
    ['DELETE', '/sessions/0193a6b0-0000-7000-8000-000000000000'],
    ['POST', '/account/password'],
    ['PROPPATCH', '/api/basket'],
  ] as const;

  it.each(foreign)('changes nothing when it comes from %s', async (_, headers) => {
    for (const [method, path] of targets) {
      const { status, body } = await ask(method, path, headers);
      expect({ method, path, status, code: body.code }).toMatchObject(
        method === 'PROPPATCH' ? { method } : { status: 403, code: 'foreign-origin' },
      );
    }
    expect((await ask('GET', '/session', {})).body.user).not.toBeNull();
  });

  it('is carried out when it comes from the shop, in new and in older browsers', async () => {
    for (const headers of [{ 'Sec-Fetch-Site': 'same-origin' }, { Origin: shop.origin }] as Record<string, string>[]) {
      const { status, body } = await ask('POST', '/api/basket/items', headers);
      expect(status).toBe(200);
      expect(body.headers.authorization).toMatch(/^Bearer /);
    }
  });

  it('may read whatever it comes from, as a link of another site does', async () => {
    const { body } = await ask('GET', '/api/ordering/orders', { 'Sec-Fetch-Site': 'cross-site' });
    expect(body.headers.authorization).toMatch(/^Bearer /);
  });

  it('is refused before its body is read', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': 'application/json', 'Content-Length': '1000000' };
    expect((await ask('POST', '/api/basket/items', headers)).status).toBe(403);
  });

  it('is passed on as it is when it has a token of its own: the cookie counts for nothing then', async () => {
    const { body } = await ask('POST', '/api/basket/items', { Authorization: 'Bearer of a program' });
    expect(body.headers.authorization).toBe('Bearer of a program');
    expect(body.headers.cookie).toBeUndefined();
  });

  it.each([
    ['without the cookie, as browsers send it from another site', { Cookie: [] }],
    ['with a password in its address', { Authorization: 'Basic YTpi' }],
    ['with an empty Authorization', { Authorization: '' }],
  ])('does not lose its session to a form %s', async (_, headers) => {
    const answer = await ask('POST', '/sign-out', { 'Sec-Fetch-Site': 'cross-site', ...headers });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect((await ask('GET', '/session', {})).body.user).not.toBeNull();
  });

  it('is counted when it is refused', async () => {
    await ask('POST', '/sign-out', { 'Sec-Fetch-Site': 'cross-site' });
    await ask('POST', '/sign-out', {});
    const metrics = await shop.metrics();
    expect(metrics).toMatch(/gateway_foreign_requests_refused_total\{reason="other-site"\} [1-9]/);
    expect(metrics).toMatch(/gateway_foreign_requests_refused_total\{reason="no-origin"\} [1-9]/);
  });
});

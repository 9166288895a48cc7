import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson } from './shop/person.js';
import { sessionFor } from './shop/session-for.js';
import type { TestBrowser } from './shop/test-browser.js';
import { TestShop } from './shop/test-shop.js';

describe('While the database of the sessions is away', () => {
  let shop: TestShop;
  let browser: TestBrowser;

  beforeAll(async () => {
    shop = await TestShop.open();
    browser = shop.browser();
    browser.session = (await sessionFor(shop.gateway, aPerson())).cookie;
    await shop.database.goAway();
  });
  afterAll(async () => {
    await shop.database.comeBack();
    await shop.close();
  });

  it.each([
    ['GET', '/session'],
    ['GET', '/sessions'],
    ['GET', '/api/ordering/orders'],
    ['POST', '/api/basket/items'],
    ['POST', '/sign-out'],
    ['DELETE', '/sessions/0193a6b0-0000-7000-8000-000000000000'],
  ])('a request with a session is told to come back: %s %s', async (method, path) => {
    const asked = shop.service.seen;
    const answer = await browser.ask(path, { method });
    expect(answer).toMatchObject({ status: 503, body: { code: 'database-unavailable', status: 503 } });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(shop.service.seen).toBe(asked);
  });

  it('a request without a cookie is served as ever, and so is one with a token', async () => {
    const stranger = shop.browser();
    for (const path of ['/', '/session', '/api/catalog/products', '/api/asyncapi.json', '/health/live']) {
      expect({ path, status: (await stranger.ask(path)).status }).toEqual({ path, status: 200 });
    }
    const headers = { Authorization: 'Bearer of-a-program' };
    const { status, body } = await browser.ask('/api/ordering/orders', { headers });
    expect({ status, authorization: body.headers.authorization }).toEqual({
      status: 200,
      authorization: headers.Authorization,
    });
    expect((await stranger.ask('/sign-in')).status).toBe(303);
  });

  it('the gateway stays in service and says what does not work', async () => {
    const { status, body } = await shop.browser().ask('/health/ready');
    expect(status).toBe(200);
    expect(body.details.sessions).toMatchObject({ status: 'degraded' });
  });

  it('a sign-in is not completed, and succeeds when it is back; the sessions are, too', async () => {
    const newcomer = shop.browser();
    const callback = await newcomer.beginSignIn();
    expect((await newcomer.ask(callback)).status).toBe(503);
    expect(newcomer.session).toBeUndefined();
    await shop.database.comeBack();
    expect(await newcomer.signIn('/basket')).toBe('/basket');
    expect((await browser.ask('/session')).body.user).not.toBeNull();
  });
});

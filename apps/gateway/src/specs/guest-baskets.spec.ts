import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPerson } from './shop/person.js';
import type { TestBrowser } from './shop/test-browser.js';
import { TestShop } from './shop/test-shop.js';

describe('A guest', () => {
  let shop: TestShop;
  let browser: TestBrowser;
  const merges: { readonly guest: unknown; readonly token: unknown }[] = [];
  let basketSays = 200;
  let leftOut: readonly object[] = [];

  beforeAll(async () => {
    const merge = ({ headers }: IncomingMessage, response: ServerResponse) => {
      merges.push({ guest: headers['guest-basket'], token: headers.authorization });
      response.writeHead(basketSays).end(JSON.stringify({ basket: {}, leftOut }));
    };
    const refuse = (_: IncomingMessage, response: ServerResponse) => response.writeHead(409).end('{}');
    shop = await TestShop.open({ answers: { '/basket/merge': merge, '/basket/refuse': refuse } });
  });
  beforeEach(() => {
    merges.length = 0;
    basketSays = 200;
    leftOut = [];
    shop.identity.person = aPerson();
    browser = shop.browser();
  });
  afterAll(() => shop.close());

  const guestOf = async (path: string, headers = {}) =>
    (await browser.ask(path, { headers })).body.headers['guest-basket'];

  it('gets a session with the first thing in the basket, and keeps that basket', async () => {
    const first = await browser.post('/api/basket/basket/items', { productId: 'p' });
    const secret = first.body.headers['guest-basket'];
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(browser.session).toBeDefined();
    expect(await guestOf('/api/basket/basket')).toBe(secret);
    expect((await browser.ask('/session')).body).toEqual({ user: null, leftOut: [] });
    expect(JSON.stringify(first.headers)).not.toContain(secret);
  });

  it('has an empty basket before, and no session', async () => {
    expect(await guestOf('/api/basket/basket')).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(browser.session).toBeUndefined();
  });

  it('gets no session when Basket refuses', async () => {
    expect((await browser.post('/api/basket/basket/refuse')).status).toBe(409);
    expect(browser.session).toBeUndefined();
  });

  it('is known to Basket alone', async () => {
    await browser.post('/api/basket/basket/items');
    for (const path of ['/api/catalog/products', '/api/ordering/orders']) expect(await guestOf(path)).toBeUndefined();
  });

  it('can not take the basket of another by a header beside their own session', async () => {
    await browser.post('/api/basket/basket/items');
    const secret = await guestOf('/api/basket/basket');
    expect(await guestOf('/api/basket/basket', { 'Guest-Basket': 'B'.repeat(43) })).toBe(secret);
  });

  it('is nobody new when another site lets the browser send something', async () => {
    const foreign = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' };
    const answer = await browser.post('/api/basket/basket/items', {}, foreign);
    expect(answer.body.headers['guest-basket']).toBeUndefined();
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('takes the basket along when signing in', async () => {
    const { body } = await browser.post('/api/basket/basket/items');
    const before = browser.session;
    await browser.signIn();
    expect(merges).toEqual([{ guest: body.headers['guest-basket'], token: expect.stringMatching(/^Bearer eyJ/) }]);
    expect(browser.session).not.toBe(before);
    expect(await guestOf('/api/basket/basket')).toBeUndefined();
    expect(merges).toHaveLength(1);
  });

  it('loses nothing when Basket is away during the sign-in: it is merged with the next request', async () => {
    const { body } = await browser.post('/api/basket/basket/items');
    basketSays = 503;
    await browser.signIn();
    expect((await browser.ask('/session')).body.user.id).toBe(shop.identity.person.id);
    basketSays = 200;
    await Promise.all([1, 2, 3].map(() => browser.ask('/api/basket/basket')));
    expect(merges.map(({ guest }) => guest)).toEqual([body.headers['guest-basket'], body.headers['guest-basket']]);
    await browser.ask('/api/basket/basket');
    expect(merges).toHaveLength(2);
  });

  it('hears what did not fit into the basket of the account until that was read, whatever a repeated merge says', async () => {
    const lamps = { productId: '0191d5a0-0000-7000-8000-000000000003', quantity: 3, reason: 'quantity-limit' };
    await browser.post('/api/basket/basket/items');
    leftOut = [lamps];
    await browser.signIn();
    leftOut = [];
    await browser.ask('/api/basket/basket');
    expect((await browser.ask('/session')).body).toMatchObject({ leftOut: [lamps] });
    expect((await browser.ask('/session')).body.leftOut).toEqual([lamps]);

    expect((await browser.ask('/session/left-out', { method: 'DELETE' })).status).toBe(204);
    expect((await browser.ask('/session')).body).toMatchObject({ user: { id: shop.identity.person.id }, leftOut: [] });
  });

  it('hears it later when Basket was away during the sign-in, and nothing of what makes no sense', async () => {
    const lamps = { productId: '0191d5a0-0000-7000-8000-000000000003', quantity: 3, reason: 'no-room' };
    await browser.post('/api/basket/basket/items');
    basketSays = 503;
    leftOut = [{ productId: 'lamps' }];
    await browser.signIn();
    expect((await browser.ask('/session')).body.leftOut).toEqual([]);
    basketSays = 200;
    leftOut = [lamps];
    await browser.ask('/api/basket/basket');
    expect((await browser.ask('/session')).body.leftOut).toEqual([lamps]);
  });

  it('is not held up by a merge that Basket refuses for good', async () => {
    await browser.post('/api/basket/basket/items');
    basketSays = 422;
    await browser.signIn();
    await browser.ask('/api/basket/basket');
    expect(merges).toHaveLength(1);
  });

  it('may be a program that keeps its own secret, or one with a token', async () => {
    const secret = 'C'.repeat(43);
    expect(await guestOf('/api/basket/basket', { 'Guest-Basket': secret })).toBe(secret);
    const own = { 'Guest-Basket': secret, Authorization: 'Bearer of a program' };
    expect((await browser.ask('/api/basket/basket/items', { headers: own })).body.headers).toMatchObject({
      'guest-basket': secret,
      authorization: 'Bearer of a program',
    });
  });
});

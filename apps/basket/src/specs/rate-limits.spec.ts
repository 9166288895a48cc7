import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { Shop } from '../test-support/shop.js';

describe('The basket limits', () => {
  let shop: Shop;
  let lastAddress = 0;

  beforeAll(async () => {
    shop = await Shop.open({
      TRUSTED_PROXIES: '1',
      RATE_LIMIT_FACTOR: '1',
      RATE_LIMITS: 'checkouts-per-account=2/600,checkouts-per-address=3/600,guest-baskets-per-address=2/600',
    });
  });
  afterAll(() => shop.close());

  const from = (address: string) => ({ 'X-Forwarded-For': address });
  const newAddress = () => `203.0.113.${++lastAddress}`;
  const customerWithCompass = async (price = 4990) => {
    const ada = shop.customer();
    await ada.add(await shop.offer(price), 1);
    return ada;
  };

  it('how often an account checks out', async () => {
    const ada = await customerWithCompass();
    for (let i = 0; i < 2; i++) await ada.checkOut(1, from(newAddress())).expect(409);
    const refusal = await ada.checkOut(4990, from(newAddress()));
    expect(refusal.body).toMatchObject({ status: 429, code: 'too-many-requests', limit: 'checkouts-per-account' });
    expect(Number(refusal.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ada.basket()).pendingCheckoutId).toBeNull();
    await (await customerWithCompass()).checkOut(4990, from(newAddress())).expect(202);
  });

  it('how often an address checks out', async () => {
    const address = newAddress();
    for (let i = 0; i < 3; i++) await (await customerWithCompass()).checkOut(4990, from(address)).expect(202);
    const refusal = await (await customerWithCompass()).checkOut(4990, from(address));
    expect(refusal.body).toMatchObject({ status: 429, limit: 'checkouts-per-address' });
  });

  it('not the repetition of a checkout with its key', async () => {
    const ada = await customerWithCompass();
    const headers = { ...from(newAddress()), 'Idempotency-Key': newId() };
    const first = await ada.checkOut(4990, headers).expect(202);
    for (let i = 0; i < 3; i++) expect((await ada.checkOut(4990, headers).expect(202)).body).toEqual(first.body);
    await ada.checkOut(4990, from(newAddress())).expect(409);
    await ada.checkOut(4990, from(newAddress())).expect(429);
    expect((await ada.checkOut(4990, headers).expect(202)).body).toEqual(first.body);
  });

  it('not the repetition of a checkout whose first request is still running', async () => {
    const ada = await customerWithCompass();
    const headers = { ...from(newAddress()), 'Idempotency-Key': newId() };
    const answers = await Promise.all([ada.checkOut(4990, headers), ada.checkOut(4990, headers)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(answers[0].body).toEqual(answers[1].body);
  });

  it('how many guests begin a basket at an address, not what they do with it', async () => {
    const compass = await shop.offer(4990);
    const address = newAddress();
    const add = { productId: compass, quantity: 1 };
    const [first, second, third] = [shop.guest(), shop.guest(), shop.guest()];
    for (const guest of [first, second]) await guest.call('post', '/basket/items', add, from(address)).expect(200);
    const refusal = await third.call('post', '/basket/items', add, from(address));
    expect(refusal.body).toMatchObject({ status: 429, limit: 'guest-baskets-per-address' });
    for (let i = 0; i < 3; i++) await first.call('post', '/basket/items', add, from(address)).expect(200);
    await third.call('get', '/basket', undefined, from(address)).expect(200);
    await third.call('post', '/basket/items', add, from(newAddress())).expect(200);
  });

  it('how many unknown guests change something at an address, as each of them would get a session', async () => {
    const address = newAddress();
    const empty = () => shop.guest().call('delete', '/basket', undefined, from(address));
    for (let i = 0; i < 2; i++) await empty().expect(200);
    expect((await empty()).body).toMatchObject({ status: 429, limit: 'guest-baskets-per-address' });
    const put = shop.guest().call('put', `/basket/items/${newId()}`, { quantity: 1 }, from(address));
    expect((await put).body).toMatchObject({ status: 429, limit: 'guest-baskets-per-address' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BasketChangedIntegrationEvent } from '@tradewind/contracts';
import { eventually } from '@tradewind/testing';
import { UnusedGuestBasketsWorker } from '../application/remove-unused-guest-baskets/unused-guest-baskets-worker.js';
import { address, paymentMethod } from '../test-support/checkouts.js';
import { Shop } from '../test-support/shop.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const day = 24 * 3_600;

describe('A guest', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  const contentsOf = ({ items }: { items: ReadonlyArray<{ productId: string; quantity: number }> }) =>
    Object.fromEntries(items.map(({ productId, quantity }) => [productId, quantity]));

  it('fills, changes and empties a basket as a customer does', async () => {
    const [compass, rope] = [await shop.offer(4990), await shop.offer(250)];
    const guest = shop.guest();
    expect(await guest.basket()).toEqual({ items: [], total: null, pendingCheckoutId: null });
    await guest.add(compass, 2);
    expect((await guest.add(rope, 1)).total).toEqual(eur(10_230));
    await guest.call('put', `/basket/items/${compass}`, { quantity: 3 }).expect(200);
    await guest.call('delete', `/basket/items/${rope}`).expect(200);
    expect(contentsOf(await guest.basket())).toEqual({ [compass]: 3 });
    await guest.call('delete', '/basket').expect(200);
    expect(await guest.basket()).toMatchObject({ items: [] });
  });

  it('gets the same notices of prices and stock', async () => {
    const compass = await shop.offer(4990);
    const guest = shop.guest();
    await guest.add(compass, 2);
    await shop.changePrice(compass, 4990, 3990, 'sale-started');
    await shop.stock(compass, 1, 1);
    expect((await guest.basket()).items[0]).toMatchObject({
      priceNotice: { oldPrice: eur(4990), newPrice: eur(3990), cause: 'sale-started' },
      stock: { state: 'too-few', piecesAvailable: 1 },
    });
    const seen = await guest.call('post', '/basket/price-notices/seen').expect(200);
    expect(seen.body).toMatchObject({ items: [{ priceNotice: null }] });
  });

  it('signs in before the checkout', async () => {
    const guest = shop.guest();
    await guest.add(await shop.offer(4990), 1);
    const refusal = await guest.call('post', '/basket/checkout', { address, paymentMethod, total: eur(4990) });
    expect(refusal.body).toMatchObject({ status: 401, code: 'not-signed-in', title: 'Sign in first' });
    await guest.call('get', '/basket/checkout').expect(401);
    expect(contentsOf(await guest.basket())).not.toEqual({});
  });

  it('sees nothing of other guests, and one who guesses cannot tell whether there is a basket', async () => {
    const compass = await shop.offer(4990);
    const [guest, other] = [shop.guest(), shop.guest()];
    await guest.add(compass, 1);
    expect((await other.basket()).items).toEqual([]);
    const near = shop.guest(guest.secret.slice(0, -1) + (guest.secret.endsWith('A') ? 'E' : 'A'));
    expect((await near.basket()).items).toEqual([]);
    const refusals = await Promise.all(
      [other, near].map((each) => each.call('put', `/basket/items/${compass}`, { quantity: 2 })),
    );
    for (const { body } of refusals) expect(body).toMatchObject({ status: 404, code: 'item-not-in-basket' });
    expect(contentsOf(await guest.basket())).toEqual({ [compass]: 1 });
  });

  it.each(['short', 'with spaces and more than enough', `${'a'.repeat(129)}`, 'äöüäöüäöüäöüäöüäöüäöüäöü'])(
    'is refused with a secret that is none: %s',
    async (secret) => {
      const refusal = await shop.guest(encodeURI(secret)).call('get', '/basket');
      expect(refusal.body).toMatchObject({ status: 400, errors: [{ field: 'Guest-Basket' }] });
    },
  );

  it('without a secret has to sign in', async () => {
    await shop.service.request.get('/basket').expect(401);
    await shop.service.request.post('/basket/items').send({ productId: 1 }).expect(401);
  });

  it('leaves neither the secret nor anything personal in the database', async () => {
    const guest = shop.guest();
    await guest.add(await shop.offer(4990), 1);
    const rows = await shop.service.query('SELECT * FROM baskets WHERE guest_used_at IS NOT NULL');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(guest.secret);
    const hex = Buffer.from(guest.secret, 'base64url').toString('hex').slice(0, 12);
    expect(JSON.stringify(rows).replaceAll('-', '')).not.toContain(hex);
  });

  it('is not told of to other services, until the basket belongs to a customer', async () => {
    const compass = await shop.offer(4990);
    const [guest, ada] = [shop.guest(), shop.customer()];
    await guest.add(compass, 2);
    await guest.becomes(ada);
    await eventually(async () => {
      const told = await shop.service.published(BasketChangedIntegrationEvent);
      const ofCompass = told.filter(({ data }) => data.items.some(({ productId }) => productId === compass));
      expect(ofCompass.map(({ subject, data }) => [subject, data.items[0]!.quantity])).toEqual([[ada.id, 2]]);
    });
  });

  it('loses a basket that was unused for thirty days, and no other', async () => {
    const compass = await shop.offer(4990);
    const [leaves, looks, adds, ada] = [shop.guest(), shop.guest(), shop.guest(), shop.customer()];
    for (const each of [leaves, looks, adds, ada]) await each.add(compass, 1);
    await shop.service.pass({ seconds: 20 * day });
    await looks.basket();
    await adds.add(compass, 1);
    await shop.service.pass({ seconds: 15 * day });
    const baskets = async () => (await shop.service.query('SELECT id FROM baskets')).length;
    const before = await baskets();
    shop.service.app.get(UnusedGuestBasketsWorker, { strict: false }).wake();
    await eventually(async () => expect(await baskets()).toBeLessThan(before));

    expect((await leaves.basket()).items).toEqual([]);
    expect(contentsOf(await looks.basket())).toEqual({ [compass]: 1 });
    expect(contentsOf(await adds.basket())).toEqual({ [compass]: 2 });
    expect(contentsOf(await ada.basket())).toEqual({ [compass]: 1 });
  });

  it('may start anew after the basket was removed', async () => {
    const compass = await shop.offer(4990);
    const guest = shop.guest();
    await guest.add(compass, 1);
    await shop.service.query('DELETE FROM baskets WHERE guest_used_at IS NOT NULL');
    expect(contentsOf(await guest.add(compass, 2))).toEqual({ [compass]: 2 });
  });

  it('is removed in batches, however many there are', async () => {
    await shop.service.query(
      `INSERT INTO baskets (id, version, guest_used_at) SELECT gen_random_uuid(), 1, '2020-01-01' FROM generate_series(1, 1200)`,
    );
    shop.service.app.get(UnusedGuestBasketsWorker, { strict: false }).wake();
    await eventually(async () =>
      expect(await shop.service.query(`SELECT FROM baskets WHERE guest_used_at = '2020-01-01'`)).toEqual([]),
    );
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@tradewind/testing';
import { Shop } from '../test-support/shop.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('The basket of a guest who signs in', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  const contentsOf = ({ items }: { items: ReadonlyArray<{ productId: string; quantity: number }> }) =>
    Object.fromEntries(items.map(({ productId, quantity }) => [productId, quantity]));

  it('is added to that of the customer, and is gone', async () => {
    const [compass, rope, lamp] = [await shop.offer(4990), await shop.offer(250), await shop.offer(990)];
    const [guest, ada] = [shop.guest(), shop.customer()];
    await ada.add(compass, 1);
    await ada.add(lamp, 1);
    await guest.add(compass, 2);
    await guest.add(rope, 3);
    const { basket, leftOut } = await guest.becomes(ada);
    expect(contentsOf(basket)).toEqual({ [compass]: 3, [lamp]: 1, [rope]: 3 });
    expect(leftOut).toEqual([]);
    expect(await ada.basket()).toEqual(basket);
    expect((await guest.basket()).items).toEqual([]);
  });

  it('becomes the first basket of a new customer', async () => {
    const compass = await shop.offer(4990);
    const [guest, ada] = [shop.guest(), shop.customer()];
    await guest.add(compass, 2);
    expect(contentsOf((await guest.becomes(ada)).basket)).toEqual({ [compass]: 2 });
  });

  it('is merged once, however often and by however many requests', async () => {
    const compass = await shop.offer(4990);
    const [guest, ada, bob] = [shop.guest(), shop.customer(), shop.customer()];
    await ada.add(compass, 1);
    await guest.add(compass, 2);
    await Promise.all(Array.from({ length: 6 }, () => guest.becomes(ada)));
    await guest.becomes(ada);
    expect(contentsOf((await guest.becomes(bob)).basket)).toEqual({});
    expect(contentsOf(await ada.basket())).toEqual({ [compass]: 3 });
  });

  it('goes to one of two customers who claim it at once', async () => {
    const compass = await shop.offer(4990);
    const [guest, ada, bob] = [shop.guest(), shop.customer(), shop.customer()];
    await guest.add(compass, 2);
    await Promise.all([guest.becomes(ada), guest.becomes(bob)]);
    const quantities = [await ada.basket(), await bob.basket()].map(({ items }) => items[0]?.quantity ?? 0);
    expect(quantities.sort()).toEqual([0, 2]);
  });

  it('loses nothing that is added at the same time: it is merged, or its request fails', async () => {
    const compass = await shop.offer(4990);
    for (let round = 0; round < 5; round++) {
      const [guest, ada] = [shop.guest(), shop.customer()];
      await guest.add(compass, 1);
      const adds = Array.from({ length: 4 }, () =>
        guest.call('post', '/basket/items', { productId: compass, quantity: 1 }),
      );
      const [added] = await Promise.all([Promise.all(adds), guest.becomes(ada)]);
      const succeeded = added.filter(({ status }) => status === 200).length;
      for (const { status } of added) expect([200, 409, 410]).toContain(status);
      expect(contentsOf(await ada.basket())).toEqual({ [compass]: 1 + succeeded });
    }
  });

  it('takes nothing after the merge', async () => {
    const compass = await shop.offer(4990);
    const [guest, ada] = [shop.guest(), shop.customer()];
    await guest.add(compass, 1);
    await guest.becomes(ada);
    const refusal = await guest.call('post', '/basket/items', { productId: compass, quantity: 1 });
    expect(refusal.body).toMatchObject({ status: 410, code: 'guest-basket-merged' });
    expect(contentsOf(await ada.basket())).toEqual({ [compass]: 1 });
  });

  it('leaves a running checkout as it is, and stays when its order has been started', async () => {
    const compass = await shop.offer(4990);
    const [guest, ada] = [shop.guest(), shop.customer()];
    await ada.add(compass, 2);
    const checkoutId = await ada.checkedOut(9980);
    await guest.add(compass, 3);
    expect((await guest.becomes(ada)).basket).toMatchObject({
      items: [{ quantity: 5, checkedOutQuantity: 2 }],
      pendingCheckoutId: checkoutId,
    });
    await shop.startOrder(ada.id, checkoutId);
    await eventually(async () => expect((await ada.basket()).pendingCheckoutId).toBeNull());
    expect(contentsOf(await ada.basket())).toEqual({ [compass]: 3 });
  });

  it('loses nothing to a checkout at the same moment', async () => {
    const compass = await shop.offer(4990);
    const [guest, ada] = [shop.guest(), shop.customer()];
    await ada.add(compass, 2);
    await guest.add(compass, 3);
    const [checkout] = await Promise.all([ada.checkOut(9980), guest.becomes(ada)]);
    const after = await ada.basket();
    expect(contentsOf(after)).toEqual({ [compass]: 5 });
    expect(after.items[0]!.checkedOutQuantity).toBe(checkout.status === 202 ? 2 : 0);
  });

  it('keeps what can no longer be bought, and says so', async () => {
    const compass = await shop.offer(4990);
    const [guest, ada] = [shop.guest(), shop.customer()];
    await guest.add(compass, 1);
    await shop.discontinue(compass);
    expect((await guest.becomes(ada)).basket).toMatchObject({
      items: [{ productId: compass, available: false }],
      total: null,
    });
  });

  it('says how many pieces did not fit', async () => {
    const compass = await shop.offer(4990);
    const [guest, ada] = [shop.guest(), shop.customer()];
    await ada.add(compass, 60);
    await guest.add(compass, 50);
    const { basket, leftOut } = await guest.becomes(ada);
    expect(contentsOf(basket)).toEqual({ [compass]: 99 });
    expect(leftOut).toEqual([{ productId: compass, quantity: 11, reason: 'quantity-limit' }]);
  });

  it('keeps the notice of a price that only the guest has seen', async () => {
    const compass = await shop.offer(4990);
    const [guest, ada] = [shop.guest(), shop.customer()];
    await ada.add(compass, 1);
    await shop.changePrice(compass, 4990, 5990);
    await guest.add(compass, 1);
    expect((await guest.becomes(ada)).basket).toMatchObject({
      items: [{ quantity: 2, priceNotice: { oldPrice: eur(4990), newPrice: eur(5990) } }],
    });
  });

  it('is merged by nobody who has not signed in, and by nobody without its secret', async () => {
    const guest = shop.guest();
    await guest.add(await shop.offer(4990), 1);
    await guest.call('post', '/basket/merge').expect(401);
    const refusal = await shop.customer().call('post', '/basket/merge');
    expect(refusal.body).toMatchObject({ status: 400, errors: [{ field: 'Guest-Basket', reason: 'is missing' }] });
    expect((await shop.guest().becomes(shop.customer())).basket.items).toEqual([]);
    expect((await guest.basket()).items).toHaveLength(1);
  });
});

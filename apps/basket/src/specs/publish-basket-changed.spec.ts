import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BasketChangedIntegrationEvent } from '@tradewind/contracts';
import { eventually } from '@tradewind/testing';
import type { Customer } from '../test-support/customer.js';
import { Shop } from '../test-support/shop.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('A basket tells other services', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  const changesOf = async ({ id }: Customer) =>
    (await shop.service.published(BasketChangedIntegrationEvent))
      .filter(({ subject }) => subject === id)
      .map(({ data }) => data);
  const quantitiesOf = async (customer: Customer) =>
    (await changesOf(customer)).map(({ items }) => items.map(({ quantity }) => quantity));

  it('what it contains after each change, in an order that its revision counts', async () => {
    const [compass, rope] = [await shop.offer(4990), await shop.offer(250)];
    const ada = shop.customer();
    await ada.add(compass, 2);
    await ada.add(rope, 1);
    await ada.call('put', `/basket/items/${compass}`, { quantity: 5 }).expect(200);
    await ada.call('delete', `/basket/items/${rope}`).expect(200);
    await ada.call('delete', '/basket').expect(200);
    await eventually(async () => expect(await quantitiesOf(ada)).toEqual([[2], [2, 1], [5, 1], [5], []]));

    const [first, ...others] = await changesOf(ada);
    expect(first).toEqual({
      customerId: ada.id,
      items: [{ productId: compass, quantity: 2, unitPriceSeen: eur(4990) }],
      revision: 1,
      changedAt: expect.any(String),
    });
    expect(others.map(({ revision }) => revision)).toEqual([2, 3, 4, 5]);
  });

  it('that its order was started: what was checked out is gone', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 2);
    const checkoutId = await ada.checkedOut(9980);
    await ada.add(compass, 1);
    await shop.startOrder(ada.id, checkoutId);
    await eventually(async () => expect(await quantitiesOf(ada)).toEqual([[2], [3], [1]]));
  });

  it('the price that its customer has seen', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 1);
    await shop.changePrice(compass, 4990, 3990);
    await ada.call('post', '/basket/price-notices/seen').expect(200);
    await eventually(async () => {
      const prices = (await changesOf(ada)).map(({ items }) => items[0]!.unitPriceSeen);
      expect(prices).toEqual([eur(4990), eur(3990)]);
    });
  });

  it('nothing about requests that change nothing or are refused', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 2);
    await ada.call('put', `/basket/items/${compass}`, { quantity: 2 }).expect(200);
    await ada.call('post', '/basket/price-notices/seen').expect(200);
    await ada.call('post', '/basket/items', { productId: compass, quantity: 99 }).expect(409);
    await ada.checkedOut(9980);
    await ada.call('delete', `/basket/items/${compass}`).expect(200);
    await eventually(async () => expect(await quantitiesOf(ada)).toEqual([[2], []]));
  });
});

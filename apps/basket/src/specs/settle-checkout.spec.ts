import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@tradewind/testing';
import type { Customer } from '../test-support/customer.js';
import { deliver } from '../test-support/deliver.js';
import { Shop } from '../test-support/shop.js';

describe('When the order of a checkout was started', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  async function untilSettled(customer: Customer): Promise<void> {
    await eventually(async () => expect(await customer.basket()).toMatchObject({ pendingCheckoutId: null }));
  }

  it('exactly what was checked out leaves the basket', async () => {
    const [compass, rope] = [await shop.offer(4990), await shop.offer(250)];
    const ada = shop.customer();
    await ada.add(compass, 3);
    const checkoutId = await ada.checkedOut(3 * 4990);
    await ada.add(compass, 1);
    await ada.add(rope, 2);
    await shop.startOrder(ada.id, checkoutId);
    await untilSettled(ada);
    expect(await ada.basket()).toMatchObject({
      items: [
        { productId: compass, quantity: 1, checkedOutQuantity: 0 },
        { productId: rope, quantity: 2, checkedOutQuantity: 0 },
      ],
    });
  });

  it('the customer learns which order it has become, until the next checkout', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    const lastCheckout = () => ada.call('get', '/basket/checkout');
    await ada.add(compass, 1);
    await lastCheckout().expect(404);
    const checkoutId = await ada.checkedOut(4990);
    const orderId = await shop.startOrder(ada.id, checkoutId);
    await untilSettled(ada);
    expect((await lastCheckout().expect(200)).body).toEqual({ state: 'started', checkoutId, orderId });
    await ada.add(compass, 2);
    expect((await lastCheckout()).body).toMatchObject({ state: 'started', checkoutId });
    const next = await ada.checkedOut(2 * 4990);
    expect((await lastCheckout()).body).toMatchObject({ state: 'pending', checkoutId: next });
  });

  it('the basket is empty, and can be filled and checked out again', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 1);
    await shop.startOrder(ada.id, await ada.checkedOut(4990));
    await untilSettled(ada);
    expect(await ada.basket()).toMatchObject({ items: [] });
    await ada.add(compass, 1);
    await ada.checkedOut(4990);
  });

  it('a message that is delivered again has no effect, and neither has another message about the same checkout', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 1);
    const checkoutId = await ada.checkedOut(4990);
    const messageId = randomUUID();
    await deliver(messageId, ada.id, checkoutId);
    await untilSettled(ada);
    await ada.add(compass, 2);

    await deliver(messageId, ada.id, checkoutId);
    await deliver(randomUUID(), ada.id, checkoutId);
    const bob = shop.customer();
    await bob.add(compass, 1);
    await deliver(randomUUID(), bob.id, await bob.checkedOut(4990), ada.id);
    await untilSettled(bob);
    expect(await ada.basket()).toMatchObject({ items: [{ quantity: 2 }] });
  });

  it('an order that did not start from a basket here is ignored', async () => {
    const compass = await shop.offer(4990);
    const [stranger, ada] = [shop.customer(), shop.customer()];
    await deliver(randomUUID(), stranger.id, randomUUID(), ada.id);
    await ada.add(compass, 1);
    await deliver(randomUUID(), ada.id, await ada.checkedOut(4990), ada.id);
    await untilSettled(ada);
    expect(await stranger.basket()).toMatchObject({ items: [] });
  });
});

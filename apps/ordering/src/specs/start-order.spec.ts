import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BasketCheckedOutIntegrationEvent,
  OrderStartedIntegrationEvent,
  UserRegisteredIntegrationEvent,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually, type TestService } from '@tradewind/testing';
import { aCheckout, anOrder, orderOf, startOrdering } from '../test-support/ordering-service.js';

let ordering: TestService;

beforeAll(async () => {
  ordering = await startOrdering();
}, 60_000);

afterAll(() => ordering?.stop());

const register = (userId: string, displayName: string) =>
  ordering.publish(UserRegisteredIntegrationEvent, {
    userId,
    displayName,
    email: 'mara@example.com',
    role: 'customer',
    registeredAt: '2026-11-20T09:00:00.000Z',
  });

const known = (userId: string) =>
  eventually(async () => expect(await ordering.query('SELECT 1 FROM users WHERE id = $1', [userId])).toHaveLength(1));

const buyerOf = async (customerId: string) => {
  const token = ordering.tokenFor({ id: customerId });
  return (await ordering.request.get('/buyers/me').auth(token, { type: 'bearer' }).expect(200)).body;
};

const startedOf = (checkoutId: string) =>
  eventually(async () => {
    const events = await ordering.published(OrderStartedIntegrationEvent);
    const [event, ...more] = events.filter(({ data }) => data.checkoutId === checkoutId);
    expect(more).toEqual([]);
    return event!.data;
  });

describe('A checked-out basket', () => {
  it('becomes an order with the items, prices, address and payment method of the checkout', async () => {
    const checkout = aCheckout();

    const order = await anOrder(ordering, checkout);

    const { items, total, address, checkoutId, customerId } = checkout;
    expect(order).toMatchObject({ items, total, address, checkoutId, customerId, status: 'Submitted', pieces: 3 });
    expect(order.orderNumber).toMatch(/^TW-\d{6}$/);
    expect(order.paymentLabel).toBe('Visa ending in 4242');
    expect(order.timeline).toEqual([{ status: 'Submitted', reason: null, at: order.startedAt }]);
    expect(JSON.stringify(order)).not.toContain('tok_visa');
  });

  it('makes its customer a buyer, by the name under which the customer registered', async () => {
    const checkout = aCheckout();
    await register(checkout.customerId, 'Mara Lind');
    await known(checkout.customerId);

    const order = await anOrder(ordering, checkout);

    const buyer = await buyerOf(checkout.customerId);
    expect(buyer).toMatchObject({
      displayName: 'Mara Lind',
      email: 'mara@example.com',
      paymentMethods: [checkout.paymentMethod],
    });
    expect(order).toMatchObject({ buyerId: buyer.buyerId, buyerName: 'Mara Lind' });
  });

  it('is announced to the other services with its buyer', async () => {
    const checkout = aCheckout();
    await register(checkout.customerId, 'Mara Lind');
    await known(checkout.customerId);

    const order = await anOrder(ordering, checkout);

    const { checkoutId, customerId, items, total } = checkout;
    expect(await startedOf(checkoutId)).toEqual({
      orderId: order.orderId,
      orderNumber: order.orderNumber,
      buyer: { buyerId: order.buyerId, displayName: 'Mara Lind' },
      startedAt: order.startedAt,
      ...{ checkoutId, customerId, items, total },
    });
  });

  it('becomes an order before its customer is known, and gets the name when the registration arrives', async () => {
    const checkout = aCheckout();
    const early = await anOrder(ordering, checkout);
    expect(early.buyerName).toBeNull();
    expect((await startedOf(checkout.checkoutId)).buyer).toEqual({ buyerId: early.buyerId, displayName: null });

    await register(checkout.customerId, 'Mara Lind');

    await eventually(async () => expect((await orderOf(ordering, checkout)).buyerName).toBe('Mara Lind'));
    expect(await buyerOf(checkout.customerId)).toMatchObject({ buyerId: early.buyerId, displayName: 'Mara Lind' });
  });

  it('is the same buyer with every order, who keeps each payment method once', async () => {
    const customerId = newId();
    const invoice = { token: 'tok_invoice', label: 'Invoice' };

    const first = await anOrder(ordering, aCheckout({ customerId }));
    const second = await anOrder(ordering, aCheckout({ customerId, paymentMethod: invoice }));
    const third = await anOrder(ordering, aCheckout({ customerId }));

    expect(new Set([first.buyerId, second.buyerId, third.buyerId]).size).toBe(1);
    expect((await buyerOf(customerId)).paymentMethods).toEqual([invoice, aCheckout().paymentMethod]);
  });

  it('becomes one order, also when it is announced again by another message', async () => {
    const checkout = aCheckout();
    const order = await anOrder(ordering, checkout);

    await ordering.publish(BasketCheckedOutIntegrationEvent, checkout);
    await anOrder(ordering, aCheckout({ customerId: checkout.customerId }));

    expect((await orderOf(ordering, checkout)).orderId).toBe(order.orderId);
    expect(await ordering.query('SELECT 1 FROM orders WHERE checkout_id = $1', [checkout.checkoutId])).toHaveLength(1);
    expect((await startedOf(checkout.checkoutId)).orderId).toBe(order.orderId);
  });
});

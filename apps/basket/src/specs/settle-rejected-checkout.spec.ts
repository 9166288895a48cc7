import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CheckoutRejectedIntegrationEvent,
  CheckoutWithdrawalRequestedIntegrationEvent,
  type IntegrationEventContract,
  OrderStartedIntegrationEvent,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually } from '@tradewind/testing';
import type { Customer } from '../test-support/customer.js';
import { Shop } from '../test-support/shop.js';

describe('A checkout without an order', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open({ CHECKOUT_PATIENCE_SECONDS: '1' });
  });
  afterAll(() => shop.close());

  async function pending(): Promise<{ ada: Customer; compass: string; checkoutId: string }> {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 2);
    return { ada, compass, checkoutId: await ada.checkedOut(9980) };
  }
  const statusOf = async (customer: Customer) => (await customer.call('get', '/basket/checkout')).body;
  const untilNotPending = (customer: Customer) =>
    eventually(async () => expect(await customer.basket()).toMatchObject({ pendingCheckoutId: null }));
  /** Resolves when everything that was published before about this customer's checkout has been handled. */
  const bothHandled = async (customer: Customer, checkoutId: string) => {
    for (const contract of [OrderStartedIntegrationEvent, CheckoutRejectedIntegrationEvent]) {
      const data = { ...contract.example, customerId: customer.id, checkoutId: newId(), orderId: checkoutId };
      const { type, topic } = contract;
      const id = await shop.service.deliver({ type, topic, key: checkoutId, data });
      await eventually(async () => expect(await shop.service.fateOf(id)).toBe('handled'));
    }
  };
  const withdraw = (customer: Customer, checkoutId: string) =>
    customer.call('post', `/basket/checkout/${checkoutId}/withdrawal`);
  const withdrawn = async (customer: Customer, checkoutId: string) =>
    eventually(async () => {
      await withdraw(customer, checkoutId).expect(202);
    });
  const requestsFor = async (checkoutId: string) =>
    (await shop.service.published(CheckoutWithdrawalRequestedIntegrationEvent)).filter(
      ({ data }) => data.checkoutId === checkoutId,
    );
  const discard = async (contract: IntegrationEventContract, data: object) => {
    const { type, topic } = contract;
    const messageId = await shop.service.deliver({ type, topic, key: newId(), data });
    const letterId = await eventually(async () => {
      const [row] = await shop.service.query<{ id: string }>('SELECT id FROM dead_letter WHERE message_id = $1', [
        messageId,
      ]);
      return row!.id;
    });
    await shop.service.request
      .post(`/dead-letters/${letterId}/discard`)
      .auth(shop.service.tokenFor({ roles: ['operations'] }), { type: 'bearer' })
      .send({ reason: 'can not be read' })
      .expect(200);
  };

  it('gives all items back, says why, and lets the customer check out again', async () => {
    const { ada, compass, checkoutId } = await pending();
    await ada.add(compass, 1);
    expect(await statusOf(ada)).toMatchObject({ state: 'pending', checkoutId, since: expect.any(String) });

    await shop.rejectCheckout(ada.id, checkoutId, 'address.street must not be empty');
    await untilNotPending(ada);

    expect(await ada.basket()).toMatchObject({ items: [{ quantity: 3, checkedOutQuantity: 0 }] });
    expect(await statusOf(ada)).toEqual({
      state: 'rejected',
      checkoutId,
      reason: 'not-acceptable',
      detail: 'address.street must not be empty',
      rejectedAt: expect.any(String),
    });
    const next = await ada.checkedOut(3 * 4990);
    expect(await statusOf(ada)).toMatchObject({ state: 'pending', checkoutId: next });
  });

  it('is rejected once: a second message does not free the next checkout', async () => {
    const { ada, checkoutId } = await pending();
    await shop.rejectCheckout(ada.id, checkoutId);
    await untilNotPending(ada);
    const next = await ada.checkedOut(9980);

    await shop.rejectCheckout(ada.id, checkoutId);
    await bothHandled(ada, checkoutId);

    expect(await ada.basket()).toMatchObject({ pendingCheckoutId: next, items: [{ checkedOutQuantity: 2 }] });
  });

  it('frees nothing when its order was already started', async () => {
    const { ada, compass, checkoutId } = await pending();
    await shop.startOrder(ada.id, checkoutId);
    await untilNotPending(ada);
    await ada.add(compass, 1);

    await shop.rejectCheckout(ada.id, checkoutId);
    await bothHandled(ada, checkoutId);

    expect(await ada.basket()).toMatchObject({ items: [{ quantity: 1 }] });
    expect(await statusOf(ada)).toMatchObject({ state: 'started', checkoutId });
  });

  it('removes nothing from the basket when OrderStarted arrives after the rejection', async () => {
    const { ada, checkoutId } = await pending();
    await shop.rejectCheckout(ada.id, checkoutId);
    await untilNotPending(ada);

    await shop.startOrder(ada.id, checkoutId);
    await bothHandled(ada, checkoutId);

    expect(await ada.basket()).toMatchObject({ items: [{ quantity: 2, checkedOutQuantity: 0 }] });
  });

  it('is ignored when its customer has no basket', async () => {
    const { type, topic, example } = CheckoutRejectedIntegrationEvent;
    const data = { ...example, customerId: newId() };
    const id = await shop.service.deliver({ type, topic, key: example.checkoutId, data });
    await eventually(async () => expect(await shop.service.fateOf(id)).toBe('handled'));
  });

  it('can be withdrawn only after the waiting time, and stays pending until Ordering answers', async () => {
    const { ada, checkoutId } = await pending();
    const refusal = await withdraw(ada, checkoutId).expect(409);
    expect(refusal.body).toMatchObject({ code: 'checkout-must-have-had-its-time' });
    expect(await requestsFor(checkoutId)).toEqual([]);

    await withdrawn(ada, checkoutId.toUpperCase());

    await eventually(async () =>
      expect((await requestsFor(checkoutId)).map(({ subject, data }) => ({ subject, data }))).toEqual([
        { subject: checkoutId, data: { checkoutId, customerId: ada.id, requestedAt: expect.any(String) } },
      ]),
    );
    expect(await statusOf(ada)).toMatchObject({ state: 'pending', withdrawalRequestedAt: expect.any(String) });
    await ada.checkOut(9980).expect(409);
    await shop.rejectCheckout(ada.id, checkoutId);
    await untilNotPending(ada);
  });

  it('has one withdrawal requested, however often its customer asks, and another after the waiting time', async () => {
    const { ada, checkoutId } = await pending();
    await withdrawn(ada, checkoutId);
    const since = (await statusOf(ada)).withdrawalRequestedAt;
    await withdraw(ada, checkoutId).expect(202);
    expect((await statusOf(ada)).withdrawalRequestedAt).toBe(since);

    await eventually(async () => {
      await withdraw(ada, checkoutId).expect(202);
      expect((await statusOf(ada)).withdrawalRequestedAt).not.toBe(since);
    });

    await eventually(async () => expect(await requestsFor(checkoutId)).toHaveLength(2));
  });

  it('can be withdrawn by its customer only, and not after it was decided', async () => {
    const { ada, checkoutId } = await pending();
    const refusal = await withdraw(shop.customer(), checkoutId).expect(404);
    expect(refusal.body).toMatchObject({ code: 'checkout-not-pending' });
    await shop.startOrder(ada.id, checkoutId);
    await untilNotPending(ada);
    await withdraw(ada, checkoutId).expect(404);
  });

  it('is settled when an operator discards a broken message about its outcome', async () => {
    const [started, rejected] = [await pending(), await pending()];

    const { ada, checkoutId } = started;
    await discard(OrderStartedIntegrationEvent, { customerId: ada.id, checkoutId });
    await discard(CheckoutRejectedIntegrationEvent, {
      customerId: rejected.ada.id,
      checkoutId: rejected.checkoutId,
    });

    expect(await ada.basket()).toMatchObject({ pendingCheckoutId: null, items: [] });
    expect(await rejected.ada.basket()).toMatchObject({ pendingCheckoutId: null, items: [{ quantity: 2 }] });
    expect(await statusOf(rejected.ada)).toMatchObject({ state: 'rejected', reason: 'unstated' });
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CommandBus } from '@nestjs/cqrs';
import {
  BasketCheckedOutIntegrationEvent,
  CheckoutRejectedIntegrationEvent,
  CheckoutWithdrawalRequestedIntegrationEvent,
  OrderStartedIntegrationEvent,
} from '@tradewind/contracts';
import { eventually, type TestService } from '@tradewind/testing';
import { OrderSummaryProjector } from '../read-model/order-summary.projector.js';
import { RejectCheckoutCommand } from '../application/reject-checkout/reject-checkout.command.js';
import { StartOrderCommand } from '../application/start-order/start-order.command.js';
import { aCheckout, anOrder, orderOf, startOrdering } from '../test-support/ordering-service.js';

type Checkout = ReturnType<typeof aCheckout>;

let ordering: TestService;
let operator: string;

beforeAll(async () => {
  ordering = await startOrdering();
  operator = ordering.tokenFor({ roles: ['operations'] });
}, 60_000);

afterAll(() => ordering?.stop());

afterEach(() => {
  vi.restoreAllMocks();
});

const announce = (data: unknown, key: string) => {
  const { type, topic } = BasketCheckedOutIntegrationEvent;
  return ordering.deliver({ type, topic, key, data });
};
const handled = (messageId: string) => eventually(async () => expect(await ordering.fateOf(messageId)).toBe('handled'));
const letterOf = (messageId: string) =>
  eventually(async () => {
    const [letter] = await ordering.query<{ id: string }>(
      `SELECT id FROM dead_letter WHERE message_id = $1 AND state = 'dead'`,
      [messageId],
    );
    return letter!.id;
  });
const discard = (letterId: string) =>
  ordering.request
    .post(`/dead-letters/${letterId}/discard`)
    .auth(operator, { type: 'bearer' })
    .send({ reason: 'can not be repaired' });
const withdraw = ({ checkoutId, customerId }: Checkout) =>
  ordering.publish(CheckoutWithdrawalRequestedIntegrationEvent, {
    checkoutId,
    customerId,
    requestedAt: '2026-11-20T09:40:00.000Z',
  });
const rejectionsOf = async ({ checkoutId }: Checkout) =>
  (await ordering.published(CheckoutRejectedIntegrationEvent)).filter(({ data }) => data.checkoutId === checkoutId);
const startsOf = async ({ checkoutId }: Checkout) =>
  (await ordering.published(OrderStartedIntegrationEvent)).filter(({ data }) => data.checkoutId === checkoutId);
const rejectionOf = (checkout: Checkout) =>
  eventually(async () => {
    const [rejection, ...more] = await rejectionsOf(checkout);
    expect(more).toEqual([]);
    return rejection!.data;
  });
const ordersOf = ({ checkoutId }: Checkout) =>
  ordering.query('SELECT 1 FROM orders WHERE checkout_id = $1', [checkoutId]);
const rowOf = async ({ checkoutId }: Checkout) =>
  (await ordering.query('SELECT order_id, rejection_reason FROM checkouts WHERE id = $1', [checkoutId]))[0];

/** A checkout whose message waits for an operator because a handler is broken. */
async function stuck(checkout = aCheckout()): Promise<{ checkout: Checkout; letterId: string; repair: () => void }> {
  const lister = ordering.app.get(OrderSummaryProjector, { strict: false });
  const broken = vi.spyOn(lister, 'add').mockRejectedValue(new TypeError('the pencil broke'));
  const letterId = await letterOf(await announce(checkout, checkout.customerId));
  return { checkout, letterId, repair: () => broken.mockRestore() };
}

describe('A checkout of which no order can come', () => {
  const { address, paymentMethod, items } = aCheckout();
  const wrong: [string, Partial<Checkout>, string][] = [
    ['a NUL in the street', { address: { ...address, street: 'Hafenweg\u0000 7' } }, 'address.street'],
    ['half a surrogate pair in the city', { address: { ...address, city: 'Ham\ud800burg' } }, 'address.city'],
    ['a NUL in the token', { paymentMethod: { ...paymentMethod, token: 'tok\u0000' } }, 'paymentMethod.token'],
    ['a NUL in a name', { items: items.map((item) => ({ ...item, name: 'Tent\u0000' })) }, 'name'],
    ['a total that is not the sum', { total: { amount: 1, currency: 'EUR' } }, 'total'],
    ['a blank street', { address: { ...address, street: ' ' } }, 'address.street'],
    ['more than can be counted', { items: items.map((item) => ({ ...item, quantity: 2 ** 40 })) }, 'quantity'],
  ];

  it.each(wrong)('because of %s is rejected at once, saying why', async (_, changes, why) => {
    const checkout = aCheckout(changes);

    await handled(await announce(checkout, checkout.customerId));

    const { checkoutId, customerId } = checkout;
    expect(await rejectionOf(checkout)).toEqual({
      checkoutId,
      customerId,
      reason: 'not-acceptable',
      detail: expect.stringContaining(why),
      rejectedAt: expect.any(String),
    });
    expect(await ordersOf(checkout)).toEqual([]);
  });

  it('lets the next of the same customer become an order', async () => {
    const checkout = aCheckout({ total: { amount: 1, currency: 'EUR' } });
    await handled(await announce(checkout, checkout.customerId));

    expect(await anOrder(ordering, aCheckout({ customerId: checkout.customerId }))).toMatchObject({
      status: 'Submitted',
    });
  });

  it('is told to its customer who looks for the order, and to nobody else', async () => {
    const checkout = aCheckout({ address: { ...address, street: ' ' } });
    await handled(await announce(checkout, checkout.customerId));
    const look = (id?: string) =>
      ordering.request
        .get(`/orders/by-checkout/${checkout.checkoutId}`)
        .auth(ordering.tokenFor(id === undefined ? {} : { id }), { type: 'bearer' });

    const answer = await look(checkout.customerId).expect(410);

    expect(answer.body).toMatchObject({ code: 'checkout-rejected', reason: 'not-acceptable' });
    expect(answer.body.detail).toContain('address.street');
    await look().expect(404);
  });
});

describe('A checkout whose message waits for an operator', () => {
  it('is rejected when the operator discards the message', async () => {
    const { checkout, letterId } = await stuck();
    expect(await rejectionsOf(checkout)).toEqual([]);

    await discard(letterId).expect(200);

    expect(await rejectionOf(checkout)).toMatchObject({ reason: 'given-up', detail: null });
    await discard(letterId).expect(409);
    await rejectionOf(checkout);
  });

  it('is rejected likewise when the message keeps no contract but says whose checkout it is', async () => {
    const { checkoutId, customerId } = aCheckout();
    const letterId = await letterOf(await announce({ checkoutId, customerId, items: 'none' }, customerId));

    await discard(letterId).expect(200);

    expect(await rejectionOf({ ...aCheckout(), checkoutId })).toMatchObject({ customerId, reason: 'given-up' });
  });

  it('can be discarded although it does not say whose checkout it is', async () => {
    const { customerId } = aCheckout();
    await discard(await letterOf(await announce({ items: [] }, customerId))).expect(200);
  });

  it('becomes an order when the operator replays the message', async () => {
    const { checkout, letterId, repair } = await stuck();
    repair();

    await ordering.request
      .post('/dead-letters/replay')
      .auth(operator, { type: 'bearer' })
      .send({ id: letterId })
      .expect(200);

    expect(await orderOf(ordering, checkout)).toMatchObject({ status: 'Submitted' });
    expect(await rejectionsOf(checkout)).toEqual([]);
  });

  it('is rejected when its customer withdraws it, without waiting behind it, and no replay starts an order then', async () => {
    const { checkout, letterId, repair } = await stuck();

    await withdraw(checkout);

    expect(await rejectionOf(checkout)).toMatchObject({ reason: 'withdrawn' });
    repair();
    await ordering.request
      .post('/dead-letters/replay')
      .auth(operator, { type: 'bearer' })
      .send({ id: letterId })
      .expect(200);
    await eventually(async () =>
      expect(await ordering.query('SELECT 1 FROM dead_letter WHERE id = $1', [letterId])).toEqual([]),
    );
    expect(await ordersOf(checkout)).toEqual([]);
    expect(await startsOf(checkout)).toEqual([]);
  });
});

describe('What became of a checkout', () => {
  it('stays an order when its withdrawal, or another rejection, comes afterwards', async () => {
    const checkout = aCheckout();
    await anOrder(ordering, checkout);

    await withdraw(checkout);
    await withdraw(checkout);

    const probe = aCheckout({ checkoutId: checkout.checkoutId, customerId: checkout.customerId });
    await handled(await announce(probe, checkout.checkoutId));
    expect(await rejectionsOf(checkout)).toEqual([]);
    expect(await rowOf(checkout)).toMatchObject({ order_id: expect.any(String), rejection_reason: null });
    expect(await orderOf(ordering, checkout)).toMatchObject({ status: 'Submitted' });
  });

  it('stays a rejection when the checkout itself comes after its withdrawal', async () => {
    const checkout = aCheckout();
    await withdraw(checkout);
    await rejectionOf(checkout);

    await handled(await announce(checkout, checkout.customerId));

    expect(await ordersOf(checkout)).toEqual([]);
    await rejectionOf(checkout);
  });

  it('is one thing alone when it is started and rejected at the same time, again and again', async () => {
    const bus = ordering.app.get(CommandBus, { strict: false });
    const checkouts = Array.from({ length: 40 }, () => aCheckout());
    for (const checkout of checkouts) {
      const { checkoutId, customerId } = checkout;
      const withdrawn = { reason: 'withdrawn', detail: null } as const;
      await Promise.all([
        bus.execute(new StartOrderCommand(checkout)),
        bus.execute(new RejectCheckoutCommand(checkoutId, customerId, withdrawn)),
        bus.execute(new StartOrderCommand(checkout)),
      ]);
    }
    await eventually(async () => {
      for (const checkout of checkouts) {
        expect((await startsOf(checkout)).length + (await rejectionsOf(checkout)).length).toBe(1);
      }
    });
    for (const checkout of checkouts) {
      expect(await ordersOf(checkout)).toHaveLength((await startsOf(checkout)).length);
    }
  });
});

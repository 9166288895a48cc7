import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrderCancelledIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually, type TestService } from '@tradewind/testing';
import type { OrderDetailView } from '../read-model/order-views.js';
import { anOrder, startOrdering } from '../test-support/ordering-service.js';

let ordering: TestService;

beforeAll(async () => {
  ordering = await startOrdering();
}, 60_000);

afterAll(() => ordering?.stop());

const customerOf = ({ customerId }: OrderDetailView) => ordering.tokenFor({ id: customerId });

const cancel = (order: OrderDetailView, token: string) =>
  ordering.request.post(`/orders/${order.orderId}/cancel`).auth(token, { type: 'bearer' });

const read = async ({ orderId, customerId }: OrderDetailView) => {
  const token = ordering.tokenFor({ id: customerId });
  return (await ordering.request.get(`/orders/${orderId}`).auth(token, { type: 'bearer' }).expect(200)).body;
};

const cancellationsOf = async ({ orderId }: OrderDetailView) => {
  const events = await ordering.published(OrderCancelledIntegrationEvent);
  return events.map(({ data }) => data).filter((data) => data.orderId === orderId);
};

describe('A submitted order', () => {
  it('is cancelled also when its payment label was kept by a laxer rule than that of today', async () => {
    const order = await anOrder(ordering);
    await ordering.query(`UPDATE orders SET payment_label = 'Card 4111.1111.1111.1111' WHERE id = $1`, [order.orderId]);
    await cancel(order, customerOf(order)).expect(204);
  });

  it('is cancelled also when everything in it was stored by laxer rules than those of today', async () => {
    const order = await anOrder(ordering);
    await ordering.query('ALTER TABLE order_items DROP CONSTRAINT IF EXISTS order_items_quantity_check');
    await ordering.query(
      `UPDATE orders SET total_currency = 'euro', payment_token = '',
              address = address || '{"street": "", "country": "xx"}' WHERE id = $1`,
      [order.orderId],
    );
    await ordering.query(
      `UPDATE order_items SET quantity = 0, unit_price_currency = 'e', sku = '' WHERE order_id = $1`,
      [order.orderId],
    );

    await cancel(order, customerOf(order)).expect(204);

    expect(await read(order)).toMatchObject({ status: 'Cancelled', cancellationReason: 'customer' });
    const stored = await ordering.query('SELECT status, total_currency, address FROM orders WHERE id = $1', [
      order.orderId,
    ]);
    expect(stored).toMatchObject([{ status: 'Cancelled', total_currency: 'euro', address: { street: '' } }]);
  });

  it('is cancelled by its customer, and the other services hear of it', async () => {
    const order = await anOrder(ordering);

    await cancel(order, customerOf(order)).expect(204);

    const cancelled = await read(order);
    expect(cancelled).toMatchObject({ status: 'Cancelled', cancellationReason: 'customer' });
    expect(cancelled.timeline).toEqual([
      { status: 'Submitted', reason: null, at: order.startedAt },
      { status: 'Cancelled', reason: 'customer', at: expect.any(String) },
    ]);
    const { orderId, orderNumber, customerId } = order;
    const announced = { orderId, orderNumber, customerId, reason: 'customer', cancelledAt: cancelled.timeline[1].at };
    await eventually(async () => expect(await cancellationsOf(order)).toEqual([announced]));
  });

  it('is cancelled by an operator, which its history tells', async () => {
    const order = await anOrder(ordering);

    await cancel(order, ordering.tokenFor({ roles: ['orders'] })).expect(204);

    expect(await read(order)).toMatchObject({ status: 'Cancelled', cancellationReason: 'operator' });
  });

  it('does not exist for another customer', async () => {
    const order = await anOrder(ordering);

    const response = await cancel(order, ordering.tokenFor()).expect(404);

    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(await read(order)).toMatchObject({ status: 'Submitted' });
  });

  it('is cancelled once by two who cancel it at once', async () => {
    const order = await anOrder(ordering);

    const answers = await Promise.all([
      cancel(order, customerOf(order)),
      cancel(order, ordering.tokenFor({ roles: ['orders'] })),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await read(order)).timeline).toHaveLength(2);
    await eventually(async () => expect(await cancellationsOf(order)).toHaveLength(1));
  });

  it('is cancelled once by one who asks twice under one key', async () => {
    const [order, key] = [await anOrder(ordering), newId()];

    await cancel(order, customerOf(order)).set('Idempotency-Key', key).expect(204);
    await cancel(order, customerOf(order)).set('Idempotency-Key', key).expect(204);

    expect((await read(order)).timeline).toHaveLength(2);
  });

  it('is not found by somebody else who sends the key under which its customer has cancelled it', async () => {
    const [order, key] = [await anOrder(ordering), newId()];
    await cancel(order, customerOf(order)).set('Idempotency-Key', key).expect(204);

    const stranger = await cancel(order, ordering.tokenFor()).set('Idempotency-Key', key).expect(404);
    const operator = ordering.tokenFor({ roles: ['orders'] });
    const again = await cancel(order, operator).set('Idempotency-Key', key).expect(409);

    for (const { headers } of [stranger, again]) expect(headers).not.toHaveProperty('idempotent-replayed');
  });
});

describe('A cancelled order', () => {
  it('stays as it is, and the answer names the rule', async () => {
    const order = await anOrder(ordering);
    await cancel(order, customerOf(order)).expect(204);

    const response = await cancel(order, ordering.tokenFor({ roles: ['orders'] })).expect(409);

    expect(response.body).toMatchObject({ status: 409, code: 'order-can-be-cancelled-until-it-is-shipped' });
    expect(await read(order)).toMatchObject({ cancellationReason: 'customer' });
  });
});

describe('An order that never was', () => {
  it('is not found', async () => {
    await ordering.request.post(`/orders/${newId()}/cancel`).auth(ordering.tokenFor(), { type: 'bearer' }).expect(404);
    await ordering.request.post('/orders/TW-1/cancel').auth(ordering.tokenFor(), { type: 'bearer' }).expect(400);
  });
});

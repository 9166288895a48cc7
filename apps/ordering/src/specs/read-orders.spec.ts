import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import type { TestService } from '@tradewind/testing';
import type { OrderDetailView, OrderPage } from '../read-model/order-views.js';
import { aCheckout, anOrder, startOrdering } from '../test-support/ordering-service.js';

let ordering: TestService;
const mara = newId();
const jon = newId();
let marasOrders: OrderDetailView[];
let jonsOrder: OrderDetailView;

beforeAll(async () => {
  ordering = await startOrdering();
  const first = await anOrder(ordering, aCheckout({ customerId: mara }));
  jonsOrder = await anOrder(ordering, aCheckout({ customerId: jon }));
  const second = await anOrder(ordering, aCheckout({ customerId: mara }));
  const third = await anOrder(ordering, aCheckout({ customerId: mara }));
  marasOrders = [third, second, first];
  const path = `/orders/${second.orderId}/cancel`;
  await ordering.request
    .post(path)
    .auth(ordering.tokenFor({ id: mara }), { type: 'bearer' })
    .expect(204);
}, 60_000);

afterAll(() => ordering?.stop());

const get = (path: string, token: string) => ordering.request.get(path).auth(token, { type: 'bearer' });

const list = async (token: string, query: Record<string, string | number> = {}): Promise<OrderPage> =>
  (await get('/orders', token).query(query).expect(200)).body as OrderPage;

const ids = (orders: readonly { orderId: string }[]) => orders.map(({ orderId }) => orderId);

describe('A customer', () => {
  it('sees her own orders, the newest first', async () => {
    const page = await list(ordering.tokenFor({ id: mara }));

    expect(ids(page.items)).toEqual(ids(marasOrders));
    expect(page.next).toBeNull();
    expect(page.items[0]).toMatchObject({ customerId: mara, total: { amount: 41050, currency: 'EUR' }, pieces: 3 });
  });

  it('pages through them', async () => {
    const token = ordering.tokenFor({ id: mara });

    const first = await list(token, { limit: 2 });
    const second = await list(token, { limit: 2, after: first.next! });

    expect(ids([...first.items, ...second.items])).toEqual(ids(marasOrders));
    expect(second.next).toBeNull();
  });

  it('never sees the order of another', async () => {
    const token = ordering.tokenFor({ id: mara });

    await get(`/orders/${jonsOrder.orderId}`, token).expect(404);
    await get(`/orders/by-checkout/${jonsOrder.checkoutId}`, token).expect(404);
    await get(`/orders/${jonsOrder.orderId}`, ordering.tokenFor({ id: jon })).expect(200);
  });

  it('finds no order of a checkout that has not arrived', async () => {
    await get(`/orders/by-checkout/${newId()}`, ordering.tokenFor({ id: mara })).expect(404);
  });

  it('is no buyer before the first order', async () => {
    await get('/buyers/me', ordering.tokenFor()).expect(404);
  });
});

describe('An operator', () => {
  it('sees the orders of all customers, by status too', async () => {
    const operator = ordering.tokenFor({ roles: ['orders'] });

    const all = await list(operator);
    const cancelled = await list(operator, { status: 'Cancelled' });

    expect(ids(all.items).sort()).toEqual(ids([...marasOrders, jonsOrder]).sort());
    expect(ids(cancelled.items)).toEqual([marasOrders[1]!.orderId]);
    await get(`/orders/${jonsOrder.orderId}`, operator).expect(200);
  });
});

describe('A reader', () => {
  it('has to sign in', async () => {
    await ordering.request.get('/orders').expect(401);
    await ordering.request.get('/buyers/me').expect(401);
  });

  it('is told which part of the question is wrong', async () => {
    const token = ordering.tokenFor();

    for (const [field, value] of Object.entries({ status: 'Lost', limit: 1000, after: 'yesterday' })) {
      const response = await get('/orders', token)
        .query({ [field]: value })
        .expect(400);
      expect(response.body.errors).toEqual([expect.objectContaining({ field })]);
    }
    await get('/orders/TW-1', token).expect(400);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { accessViolations, type TestService, withClosedInsight } from '@tradewind/testing';
import type { OrderDetailView } from '../read-model/order-views.js';
import { aCheckout, anOrder, startOrdering } from '../test-support/ordering-service.js';

/** The columns and the marks are explained at `accessViolations`. */
const matrix = `
                                            nob gue ano cat sto ord sup ana ope acc mac too own
  GET    /orders                            -   -   +   +   +   +   +   +   +   +   -   +   +
  GET    /orders/:orderId                   -   -   0   0   0   +   +   +   0   0   -   +   +
  GET    /orders/:orderId/stream            -   -   0   0   0   +   +   +   0   0   -   +   +
  GET    /orders/by-checkout/:checkoutId    -   -   0   0   0   +   +   +   0   0   -   +   +
  GET    /buyers/me                         -   -   0   0   0   0   0   0   0   0   -   -   +

  GET    /addresses                         -   -   +   +   +   +   +   +   +   +   -   -   +
  POST   /addresses                         -   -   +   +   +   +   +   +   +   +   -   -   +
  PUT    /addresses/:addressId              -   -   0   0   0   0   0   0   0   0   -   -   +
  POST   /addresses/:addressId/default      -   -   0   0   0   0   0   0   0   0   -   -   +
  DELETE /addresses/:addressId              -   -   0   0   0   0   0   0   0   0   -   -   +

  POST   /orders/:orderId/ship              -   -   -   -   -   +   -   -   -   -   -   +   -
  POST   /orders/:orderId/deliver           -   -   -   -   -   +   -   -   -   -   -   +   -
  POST   /orders/:orderId/return            -   -   -   -   -   +   -   -   -   -   -   +   -

  GET    /order-processes                   -   -   -   -   -   +   +   +   +   -   -   +   -
  GET    /order-processes/:orderId          -   -   -   -   -   +   +   +   +   -   -   +   -
  POST   /order-processes/:orderId/retry    -   -   -   -   -   +   -   -   +   -   -   +   -
  POST   /order-processes/:orderId/move-on  -   -   -   -   -   +   -   -   -   -   -   +   -
  POST   /order-processes/:orderId/cancel   -   -   -   -   -   +   +   -   -   -   -   +   -
  POST   /orders/:orderId/cancel            -   -   0   0   0   +   +   0   0   0   -   +   +
`;

const owner = newId();
let ordering: TestService;
let order: OrderDetailView;

beforeAll(async () => {
  ordering = await withClosedInsight(() => startOrdering());
  order = await anOrder(ordering, aCheckout({ customerId: owner }));
}, 60_000);

afterAll(() => ordering?.stop());

it('every route of Ordering is open to those who may use it, and to nobody else', async () => {
  const { orderId, checkoutId } = order;
  const keeping = ordering.request.post('/addresses').auth(ordering.tokenFor({ id: owner }), { type: 'bearer' });
  const { addressId } = (await keeping.send(aCheckout().address).expect(201)).body as { addressId: string };
  const parameters = { orderId, checkoutId, addressId };
  const bodies = { 'PUT /addresses/:addressId': aCheckout().address };
  expect(await accessViolations(ordering, matrix, { owner, parameters, bodies })).toEqual([]);
});

it('a program may fulfil orders in its own name, which the history of the order shows', async () => {
  const { orderId } = await anOrder(ordering);
  const token = ordering.clientTokenFor('call-centre', ['orders']);
  const request = ordering.request.post(`/order-processes/${orderId}/cancel`).auth(token, { type: 'bearer' });
  await request.send({ reason: 'The customer has called.' }).expect(204);
  const { body } = await ordering.request
    .get(`/order-processes/${orderId}`)
    .auth(token, { type: 'bearer' })
    .expect(200);
  expect(body.steps).toContainEqual(expect.objectContaining({ userId: 'call-centre' }));
});

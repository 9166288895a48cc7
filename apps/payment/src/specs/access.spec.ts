import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessViolations, withClosedInsight } from '@tradewind/testing';
import { PaymentDesk, type Order } from '../test-support/payment-service.js';

/** The columns and the marks are explained at `accessViolations`. */
const matrix = `
                                              nob gue ano cat sto ord sup ana ope acc mac too own
  GET    /payments/by-order/:orderId          -   -   0   0   0   +   +   +   0   0   -   +   +

  GET    /payments                            -   -   -   -   -   +   +   +   -   -   -   +   -
  GET    /payments/:paymentId                 -   -   -   -   -   +   +   +   -   -   -   +   -
  POST   /payments/:paymentId/retry           -   -   -   -   -   +   -   -   -   -   -   +   -
  POST   /payments/:paymentId/refund-by-hand  -   -   -   -   -   +   -   -   -   -   -   +   -
  POST   /provider-webhooks                   +   +   +   +   +   +   +   +   +   +   +   +   +
`;

let desk: PaymentDesk;
let order: Order;
let paymentId: string;

beforeAll(async () => {
  desk = await withClosedInsight(() => PaymentDesk.open());
  order = await desk.anOrder();
  ({ paymentId } = await desk.becomes(order, 'Completed'));
}, 60_000);

afterAll(() => desk?.close());

it('every route of Payment is open to those who may use it, and to nobody else', async () => {
  const { orderId, customerId: owner } = order;
  expect(await accessViolations(desk.service, matrix, { owner, parameters: { orderId, paymentId } })).toEqual([]);
});

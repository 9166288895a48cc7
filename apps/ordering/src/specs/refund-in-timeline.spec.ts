import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import type { ReportedMessage } from '../domain/order-process/process-message.js';
import { OrderProcessDriver } from '../test-support/order-process-driver.js';
import { startOrdering } from '../test-support/ordering-service.js';

let ordering: TestService;

beforeAll(async () => {
  ordering = await startOrdering();
}, 60_000);

afterAll(() => ordering?.stop());

const because = { reason: 'The customer called.' };

/** An order for which this was reported after it left its grace period. */
async function after(...types: ReportedMessage[]): Promise<OrderProcessDriver> {
  const order = await OrderProcessDriver.start(ordering);
  await order.operate('order-processes', 'move-on', because).expect(204);
  for (const type of types) await order.handled(await order.report(type));
  return order;
}

const paid = () => after('StockReserved', 'PaymentCompleted', 'StockCommitted');

/** The end of the timeline, from the status on that took the order off its way. */
async function endOf(order: OrderProcessDriver): Promise<string[]> {
  const steps = (await order.seen()).timeline.map(({ status, reason }) => (reason ? `${status}: ${reason}` : status));
  return steps.slice(steps.findIndex((step) => /^(Cancelled|Returned)/.test(step)));
}

describe('The customer of an order sees', () => {
  it('that the money is being paid back, and when it was, with the times of both', async () => {
    const order = await paid();
    await order.cancel().expect(204);
    await order.in('AwaitingRefund');
    expect(await endOf(order)).toEqual(['Cancelled: customer', 'AwaitingRefund']);

    await order.reach('Cancelled', 'PaymentRefunded');

    expect(await endOf(order)).toEqual(['Cancelled: customer', 'AwaitingRefund', 'Refunded']);
    const { steps } = await order.read();
    const [cancelled, awaiting, refunded] = (await order.seen()).timeline.slice(-3);
    expect(awaiting!.at).toBe(cancelled!.at);
    expect(refunded!.at).toBe(steps.at(-1)!.at);
  });

  it('that nothing was taken when the payment was voided or declined meanwhile', async () => {
    for (const answer of ['PaymentVoided', 'PaymentDeclined'] as const) {
      const order = await after('StockReserved');
      await order.cancel().expect(204);
      await order.reach('Cancelled', answer);
      expect(await endOf(order)).toEqual(['Cancelled: customer', 'AwaitingRefund', 'NotCharged']);
    }
  });

  it('the refund of what came back', async () => {
    const order = await paid();
    await order.operate('orders', 'ship').expect(204);
    await order.operate('orders', 'return', { reason: 'Too small.' }).expect(204);
    await order.reach('Returned', 'PaymentRefunded');
    expect(await endOf(order)).toEqual(['Returned: Too small.', 'AwaitingRefund', 'Refunded']);
  });

  it('that an operator has seen to the money', async () => {
    const order = await paid();
    await order.cancel().expect(204);
    await order.operate('order-processes', 'move-on', because).expect(204);
    expect(await endOf(order)).toEqual(['Cancelled: customer', 'AwaitingRefund', 'Refunded: operator']);
  });

  it('a refund that nobody of the shop has asked for, and one for a payment that came too late', async () => {
    const bounced = await paid();
    await bounced.reach('Cancelled', 'PaymentRefunded');
    expect(await endOf(bounced)).toEqual(['Cancelled: payment-declined', 'Refunded']);

    const late = await after('StockReservationRejected');
    await late.reach('AwaitingRefund', 'PaymentCompleted');
    await late.reach('Cancelled', 'PaymentRefunded');
    expect(await endOf(late)).toEqual(['Cancelled: out-of-stock', 'AwaitingRefund', 'Refunded']);
  });

  it('each of it once, however often Payment is asked and answers', async () => {
    const order = await paid();
    await order.cancel().expect(204);
    await order.operate('order-processes', 'retry', because).expect(204);
    await order.reach('Cancelled', 'PaymentRefunded', 'PaymentRefunded');
    expect(await endOf(order)).toEqual(['Cancelled: customer', 'AwaitingRefund', 'Refunded']);
  });

  it('nothing of money while none was asked for', async () => {
    const order = await after();
    await order.cancel().expect(204);
    expect(await endOf(order)).toEqual(['Cancelled: customer']);

    const declined = await after('StockReserved', 'PaymentDeclined');
    expect(await endOf(declined)).toEqual(['Cancelled: payment-declined']);
  });
});

describe('An order says', () => {
  it('until when nothing is done for it, and whether it may still be cancelled', async () => {
    const order = await OrderProcessDriver.start(ordering);
    const { deadlineAt } = await order.read();
    expect(await order.seen()).toMatchObject({ cancellable: true, cancellableUntil: deadlineAt });

    await order.operate('order-processes', 'move-on', because).expect(204);
    expect(await order.seen()).toMatchObject({ cancellable: true, cancellableUntil: null });

    await order.reach('AwaitingShipment', 'StockReserved', 'PaymentCompleted', 'StockCommitted');
    expect(await order.seen()).toMatchObject({ cancellable: true, cancellableUntil: null });
    await order.operate('orders', 'ship').expect(204);
    expect(await order.seen()).toMatchObject({ cancellable: false, cancellableUntil: null });
  });

  it('that it can not be cancelled twice', async () => {
    const order = await OrderProcessDriver.start(ordering);
    await order.cancel().expect(204);
    expect(await order.seen()).toMatchObject({ cancellable: false, cancellableUntil: null });
  });
});

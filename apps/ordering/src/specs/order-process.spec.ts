import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type TestService } from '@tradewind/testing';
import type { OrderProcessStepView } from '../read-model/order-process-views.js';
import { OrderProcessDriver } from '../test-support/order-process-driver.js';
import { startOrdering } from '../test-support/ordering-service.js';

let ordering: TestService;

beforeAll(async () => {
  ordering = await startOrdering();
}, 60_000);

afterAll(() => ordering?.stop());

const day = 86_400;

/** An order whose grace period is over. */
async function started(): Promise<OrderProcessDriver> {
  const order = await OrderProcessDriver.start(ordering);
  await ordering.pass({ seconds: 60 });
  await order.in('AwaitingStock');
  return order;
}

async function paid(): Promise<OrderProcessDriver> {
  const order = await started();
  await order.reach('AwaitingPayment', 'StockReserved');
  await order.reach('AwaitingCommitment', 'PaymentCompleted');
  await order.reach('AwaitingShipment', 'StockCommitted');
  return order;
}

const statuses = async (order: OrderProcessDriver) =>
  (await order.seen()).timeline.map(({ status, reason }) => (reason === null ? status : `${status}: ${reason}`));

describe('An order for which everything goes well', () => {
  it('goes through its steps, and its customer sees when', async () => {
    const order = await paid();
    await order.operate('orders', 'ship', { carrier: 'DHL', trackingNumber: '0034' }).expect(204);
    await order.operate('orders', 'deliver').expect(204);

    expect(await statuses(order)).toEqual([
      'Submitted',
      'AwaitingStock',
      'AwaitingPayment',
      'Paid',
      'Shipped',
      'Delivered',
    ]);
    expect(await order.seen()).toMatchObject({
      status: 'Delivered',
      carrier: 'DHL',
      trackingNumber: '0034',
    });
    expect(await order.read()).toMatchObject({ state: 'Delivered', deadline: null, deadlineAt: null, overdue: false });
    expect(await order.published()).toEqual([
      ...['order-started', 'order-awaiting-stock', 'order-awaiting-payment', 'order-confirmed'],
      ...['order-shipped', 'order-delivered'],
    ]);
    expect(await ordering.query('SELECT 1 FROM deadlines WHERE key = $1', [order.id])).toEqual([]);
  });

  it('is taken to have arrived if nobody says otherwise in time', async () => {
    const order = await paid();
    await order.operate('orders', 'ship').expect(204);
    await ordering.pass({ seconds: 14 * day });

    await order.in('Delivered');
    expect(await statuses(order)).toContain('Delivered: assumed');
  });
});

describe('An order that waits too long', () => {
  it('for stock, is cancelled', async () => {
    const order = await started();
    await ordering.pass({ seconds: 600 });
    await order.in('Cancelled');
    expect(await statuses(order)).toContain('Cancelled: stock-timeout');
  });

  it('for its payment, is cancelled and waits until the money is settled', async () => {
    const order = await started();
    await order.reach('AwaitingPayment', 'StockReserved');
    await ordering.pass({ seconds: 900 });
    await order.in('AwaitingRefund');
    expect((await order.seen()).status).toBe('Cancelled');
    expect(await statuses(order)).toContain('Cancelled: payment-timeout');

    await order.reach('Cancelled', 'PaymentVoided');
    expect((await statuses(order)).filter((status) => status.startsWith('Cancelled'))).toHaveLength(1);
  });

  it('for the committed stock, or for its parcel, gets its money back', async () => {
    const order = await started();
    await order.reach('AwaitingCommitment', 'StockReserved', 'PaymentCompleted');
    await ordering.pass({ seconds: 600 });
    await order.in('AwaitingRefund');
    expect(await statuses(order)).toContain('Cancelled: stock-timeout');

    const parcel = await paid();
    await ordering.pass({ seconds: 14 * day });
    await parcel.in('AwaitingRefund');
    expect(await statuses(parcel)).toContain('Cancelled: shipment-timeout');
  });

  it('for its refund, asks again after longer and longer pauses, and is shown as overdue', async () => {
    const order = await paid();
    await order.cancel().expect(204);
    expect(await order.in('AwaitingRefund')).toMatchObject({ overdue: false });

    const asked = () =>
      order.published().then((types) => types.filter((type) => type === 'order-refund-overdue').length);
    await ordering.pass({ seconds: 3_600 });
    await eventually(async () => expect(await asked()).toBe(1));
    await ordering.pass({ seconds: 7_199 });
    expect(await asked()).toBe(1);
    await ordering.pass({ seconds: 1 });
    await eventually(async () => expect(await asked()).toBe(2));

    expect(await order.read()).toMatchObject({ refundAttempts: 2, overdue: true, deadline: 'refund' });
    await order.reach('Cancelled', 'PaymentRefunded');
    expect(await order.read()).toMatchObject({ overdue: false, deadline: null });
  });
});

describe('A message at the wrong time', () => {
  it('that confirms stock after the time-out changes nothing, and the history says why', async () => {
    const order = await started();
    await ordering.pass({ seconds: 600 });
    await order.in('Cancelled');

    const messageId = await order.report('StockReserved');

    await eventually(async () => expect(await ordering.fateOf(messageId)).toBe('handled'));
    const step = (await order.read()).steps.at(-1);
    expect(step).toMatchObject({
      ...{ message: 'StockReserved', messageId, stateBefore: 'Cancelled', stateAfter: 'Cancelled' },
      ...{ decision: 'compensated', because: expect.stringContaining('OrderCancelled'), published: [] },
    });
  });

  it('that reports a payment of a cancelled order has the money asked back', async () => {
    const order = await started();
    await order.reach('Cancelled', 'StockReservationRejected');

    await order.reach('AwaitingRefund', 'PaymentCompleted');

    expect((await order.published()).at(-1)).toBe('order-refund-overdue');
    await order.reach('Cancelled', 'PaymentRefunded');
  });

  it('that was never asked for waits for a person among the dead letters', async () => {
    const order = await started();
    const messageId = await order.report('PaymentCompleted');

    await eventually(async () => expect(await ordering.fateOf(messageId)).toContain('has not asked for it'));
    expect(await order.read()).toMatchObject({ state: 'AwaitingStock' });
  });

  it('that repeats another changes nothing', async () => {
    const order = await started();
    await order.reach('AwaitingPayment', 'StockReserved');
    const again = await order.report('StockReserved');

    await eventually(async () => expect(await ordering.fateOf(again)).toBe('handled'));
    expect((await order.read()).steps.at(-1)).toMatchObject({ decision: 'ignored', because: expect.any(String) });
    expect(await order.published()).toEqual(['order-started', 'order-awaiting-stock', 'order-awaiting-payment']);
  });

  it('from two sides at once is decided one after the other', async () => {
    const order = await started();
    const [reserved, answer] = await Promise.all([order.report('StockReserved'), order.cancel()]);

    expect(answer.status).toBe(204);
    await eventually(async () => expect(await ordering.fateOf(reserved)).toBe('handled'));
    const { state, steps } = await order.read();
    expect(['Cancelled', 'AwaitingRefund']).toContain(state);
    for (const [index, step] of steps.entries())
      if (index > 0) expect(step.stateBefore).toBe(steps[index - 1]!.stateAfter);
    expect((await order.published()).filter((type) => type === 'order-cancelled')).toHaveLength(1);
  });
});

describe('A customer', () => {
  it('may cancel until the order is shipped', async () => {
    const order = await paid();
    await order.cancel().expect(204);
    await order.in('AwaitingRefund');
    expect(await order.seen()).toMatchObject({ status: 'Cancelled', cancellationReason: 'customer' });

    const shipped = await paid();
    await shipped.operate('orders', 'ship').expect(204);
    const answer = await shipped.cancel().expect(409);
    expect(answer.body).toMatchObject({ code: 'order-can-be-cancelled-until-it-is-shipped' });
    expect((await shipped.seen()).status).toBe('Shipped');
  });

  it('gets the money back for what comes back', async () => {
    const order = await paid();
    await order.operate('orders', 'ship').expect(204);
    await order.operate('orders', 'return', { reason: 'Too small.' }).expect(204);
    await order.reach('Returned', 'PaymentRefunded');

    expect(await statuses(order)).toContain('Returned: Too small.');
    expect((await order.published()).at(-1)).toBe('order-returned');
  });
});

describe('The history of an order', () => {
  it('tells message in, state before and after, messages out, and until when it waits', async () => {
    const order = await started();
    const messageId = await order.report('StockReserved');
    const { steps } = await order.in('AwaitingPayment');

    const brief = (step: OrderProcessStepView) =>
      `${step.message}: ${step.stateBefore} > ${step.stateAfter}, ${step.published.join()}`;
    expect(steps.map(brief)).toEqual([
      'OrderStarted: null > Submitted, OrderStarted',
      'DeadlinePassed grace-period: Submitted > AwaitingStock, OrderAwaitingStock',
      'StockReserved: AwaitingStock > AwaitingPayment, OrderAwaitingPayment',
    ]);
    expect(steps.at(-1)).toMatchObject({ messageId, deadline: 'payment', decision: 'went-on', userId: null });
    expect(+new Date(steps.at(-1)!.deadlineAt!) - +new Date(steps.at(-1)!.at)).toBe(900_000);
  });
});

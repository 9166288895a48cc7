import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type ReleasedSample, samplesReadBy, type TestService } from '@tradewind/testing';
import type { ProcessState } from '../domain/order-process/process-state.js';
import { OrderProcessDriver } from '../test-support/order-process-driver.js';
import { startOrdering } from '../test-support/ordering-service.js';

/** What brings an order to where it waits for a report, and the state to which the report leads. */
const steps: Readonly<Record<string, [bring: (order: OrderProcessDriver) => Promise<unknown>, to: ProcessState]>> = {
  'inventory.stock-reserved': [async () => undefined, 'AwaitingPayment'],
  'inventory.stock-reservation-rejected': [async () => undefined, 'Cancelled'],
  'inventory.stock-reservation-expired': [(order) => order.reach('AwaitingPayment', 'StockReserved'), 'AwaitingRefund'],
  'inventory.stock-committed': [pay, 'AwaitingShipment'],
  'inventory.stock-commitment-rejected': [pay, 'AwaitingRefund'],
  'payment.payment-completed': [(order) => order.reach('AwaitingPayment', 'StockReserved'), 'AwaitingCommitment'],
  'payment.payment-declined': [(order) => order.reach('AwaitingPayment', 'StockReserved'), 'Cancelled'],
  'payment.payment-voided': [cancelPaid, 'Cancelled'],
  'payment.payment-refunded': [cancelPaid, 'Cancelled'],
};

function pay(order: OrderProcessDriver): Promise<void> {
  return order.reach('AwaitingCommitment', 'StockReserved', 'PaymentCompleted');
}

async function cancelPaid(order: OrderProcessDriver): Promise<void> {
  await pay(order);
  await order.cancel().expect(204);
}

describe('What ordering reads', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startOrdering();
  });
  afterAll(() => service.stop());

  const samples = samplesReadBy('ordering').map((sample) => [sample.name, sample] as const);
  const stepOf = ({ type }: ReleasedSample) => steps[/^tradewind\.(.+)\.v\d+$/.exec(type)![1]!];
  const others = samples.filter(([, sample]) => !stepOf(sample));
  const reports = samples.filter(([, sample]) => stepOf(sample));

  it.each(others)('was released and is still handled: %s', async (_name, sample) => {
    const id = await service.deliver(sample);
    await eventually(async () => expect(await service.fateOf(id)).toBe('handled'));
  });

  it.each(reports)('was released and still advances the order that waits for it: %s', async (_name, sample) => {
    const [bring, to] = stepOf(sample)!;
    const order = await OrderProcessDriver.start(service);
    await order
      .operate('order-processes', 'move-on', { reason: 'The grace period need not be waited for.' })
      .expect(204);
    await bring(order);

    const id = await service.deliver({ ...sample, key: order.id, data: { ...sample.data, orderId: order.id } });

    await order.handled(id);
    expect(await order.read()).toMatchObject({ state: to });
  });

  it('covers every report', () => {
    expect(new Set(reports.map(([, { type }]) => type)).size).toBe(Object.keys(steps).length);
  });
});

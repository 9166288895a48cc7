import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processMachines } from '@tradewind/contracts';
import { eventually, type TestService } from '@tradewind/testing';
import { tellProcess, transitionsOf, type ProcessTransition } from '@tradewind/trail/process';
import { InMemoryTrail } from '../test-support/in-memory-trail.js';
import { OrderProcessDriver } from '../test-support/order-process-driver.js';
import { startOrdering } from '../test-support/ordering-service.js';

describe('The trail of an order process', () => {
  const trail = new InMemoryTrail();
  let ordering: TestService;

  beforeAll(async () => {
    trail.start();
    ordering = await startOrdering();
  }, 60_000);
  afterAll(async () => {
    await ordering?.stop();
    trail.stop();
  });

  /** Of all flows, as the gateway tells them. */
  const transitions = (orderId: string): ProcessTransition[] => {
    const flows = [...new Set(trail.steps.map(({ correlationId }) => correlationId))];
    const all = flows.flatMap((flow) =>
      transitionsOf(trail.steps.filter(({ correlationId }) => correlationId === flow)),
    );
    return all.filter(({ key }) => key === orderId).sort((a, b) => a.at - b.at);
  };
  const told = (orderId: string) => {
    const machine = processMachines.find(({ process }) => process === 'order');
    return tellProcess(transitions(orderId), machine)!;
  };
  const brief = ({ message, from, to, outcome }: ProcessTransition) => `${message.name}: ${from} > ${to}, ${outcome}`;
  const seen = (orderId: string, what: string) =>
    eventually(() => Promise.resolve(expect(transitions(orderId).map(brief)).toContain(what)));

  it('tells message in, what is stored before and after, messages out, and until when the order waits', async () => {
    const order = await OrderProcessDriver.start(ordering);
    await ordering.pass({ seconds: 60 });
    await order.in('AwaitingStock');
    const messageId = await order.report('StockReserved');
    await order.in('AwaitingPayment');
    await seen(order.id, 'StockReserved: AwaitingStock > AwaitingPayment, went-on');

    const [begun, grace, reserved] = transitions(order.id);
    expect(begun).toMatchObject({
      ...{ process: 'order', label: order.order.orderNumber, service: 'ordering', to: 'Submitted' },
      message: { by: 'integration event', title: 'BasketCheckedOut' },
      messagesOut: [{ title: 'OrderStarted' }],
      ...{ deadline: 'grace-period', isUndone: false },
    });
    expect(grace).toMatchObject({ message: { by: 'deadline' }, messagesOut: [{ title: 'OrderAwaitingStock' }] });
    expect(reserved).toMatchObject({
      message: { by: 'integration event', title: 'StockReserved', messageId },
      messagesOut: [{ title: 'OrderAwaitingPayment' }],
    });
    const { deadlineAt } = await order.read();
    expect(reserved!.until).toBe(+new Date(deadlineAt!));
    expect(reserved!.changes).toEqual([
      { field: 'state', before: 'AwaitingStock', after: 'AwaitingPayment' },
      { field: 'deadline', before: 'stock', after: 'payment' },
      { field: 'deadlineAt', before: expect.any(String), after: new Date(deadlineAt!).toISOString() },
    ]);
  });

  it('goes the ways that the machine declares', async () => {
    const order = await OrderProcessDriver.start(ordering);
    await ordering.pass({ seconds: 60 });
    await order.in('AwaitingStock');
    await order.reach('AwaitingPayment', 'StockReserved');
    await order.cancel().expect(204);
    await order.in('AwaitingRefund');
    await order.reach('Cancelled', 'PaymentRefunded');
    await seen(order.id, 'PaymentRefunded: AwaitingRefund > Cancelled, went-on');

    const { ways, summary, states, gapsBefore } = told(order.id);
    expect(ways.filter(({ taken }) => taken > 0).map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'Submitted > AwaitingStock',
      'AwaitingStock > AwaitingPayment',
      'AwaitingPayment > AwaitingRefund',
      'AwaitingRefund > Cancelled',
    ]);
    expect(summary).toMatchObject({ state: 'Cancelled', isDone: true, isCompensated: true, reason: 'customer' });
    expect(states.filter(({ isOnMainLine }) => isOnMainLine).map(({ name }) => name)).toEqual([
      ...['Submitted', 'AwaitingStock', 'AwaitingPayment', 'AwaitingCommitment', 'AwaitingShipment'],
      ...['Shipped', 'Delivered'],
    ]);
    expect(gapsBefore).toEqual([]);
  });

  it('tells a message that changes nothing, and one that is refused', async () => {
    const order = await OrderProcessDriver.start(ordering);
    const refused = await order.report('PaymentCompleted');
    await eventually(async () => expect(await ordering.fateOf(refused)).toContain('has not asked for it'));
    const other = await OrderProcessDriver.start(ordering);
    await ordering.pass({ seconds: 60 });
    await other.in('AwaitingStock');
    await other.reach('AwaitingPayment', 'StockReserved');
    await other.handled(await other.report('StockReserved'));

    await seen(order.id, 'PaymentCompleted: Submitted > Submitted, refused');
    await seen(other.id, 'StockReserved: AwaitingPayment > AwaitingPayment, ignored');
    const last = transitions(other.id).at(-1)!;
    expect(last).toMatchObject({ reason: 'It repeats what the process knows.', changes: [], messagesOut: [] });
    expect(transitions(order.id).find(({ outcome }) => outcome === 'refused')).toMatchObject({
      ...{ isUndone: true, messagesOut: [], reason: expect.stringContaining('has not asked for it') },
    });
    expect(told(order.id).summary.state).toBe('AwaitingStock');
  });

  it('names nobody: not the customer, not whoever intervened, and not what they wrote', async () => {
    const order = await OrderProcessDriver.start(ordering);
    await ordering.pass({ seconds: 60 });
    await order.in('AwaitingStock');
    await order.reach('AwaitingShipment', 'StockReserved', 'PaymentCompleted', 'StockCommitted');
    await order.operate('orders', 'ship', { carrier: 'DHL', trackingNumber: '0034' }).expect(204);
    await order.operate('orders', 'return', { reason: 'Mara says it is too small.' }).expect(204);
    await seen(order.id, 'Return: Shipped > AwaitingRefund, compensated');

    const steps = trail.steps.filter(({ kind, key }) => kind === 'process-transition' && key === order.id);
    const text = JSON.stringify(steps);
    for (const personal of ['Mara', order.order.customerId, '0034']) expect(text).not.toContain(personal);
  });
});

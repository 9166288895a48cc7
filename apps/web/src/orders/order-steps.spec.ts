import { describe, expect, it } from 'vitest';
import { at, orderWith, reached } from '../test-support/order-with.js';
import type { Order } from './order.js';
import { stepsOf } from './order-steps.js';

const shown = (order: Order) => stepsOf(order).map(({ mark, title, at: moment }) => [mark, title, moment ?? null]);

const submitted = reached('Submitted', 0);
const awaitingStock = reached('AwaitingStock', 60);
const awaitingPayment = reached('AwaitingPayment', 61);
const paid = reached('Paid', 62);
const shipped = reached('Shipped', 3_600);
const delivered = reached('Delivered', 90_000);

describe('The steps of an order that goes on', () => {
  it('begin with what was received, and say what comes next in the future', () => {
    const steps = stepsOf(orderWith([submitted]));
    expect(steps.map(({ mark, title }) => [mark, title])).toEqual([
      ['done', 'Order received'],
      ['now', 'Time to change your mind'],
      ['next', 'Checking stock'],
      ['next', 'Payment'],
      ['next', 'Sent'],
      ['next', 'Delivered'],
    ]);
    expect(steps[2]!.note).toBe('4 pieces will be put aside for you.');
    expect(steps[3]!.note).toBe('Visa ending in 4242 will be asked for €219.90.');
  });

  it.each([
    ['Submitted', [submitted], 1, 'Time to change your mind'],
    ['AwaitingStock', [submitted, awaitingStock], 2, 'Checking stock'],
    ['AwaitingPayment', [submitted, awaitingStock, awaitingPayment], 3, 'Payment'],
    ['Paid', [submitted, awaitingStock, awaitingPayment, paid], 4, 'Waiting to be sent'],
    ['Shipped', [submitted, awaitingStock, awaitingPayment, paid, shipped], 5, 'On its way'],
  ] as const)(
    'in %s are done as far as the server said, then one goes on since its last word',
    (_, timeline, done, now) => {
      const steps = stepsOf(orderWith(timeline));
      expect(steps.filter(({ mark }) => mark === 'done').map((step) => step.at)).toEqual(
        timeline.map((entry) => entry.at),
      );
      expect(steps[done]).toMatchObject({ mark: 'now', title: now, at: timeline.at(-1)!.at });
      expect(steps.slice(done + 1).every(({ mark, at: moment }) => mark === 'next' && moment === undefined)).toBe(true);
      expect(steps).toHaveLength(6);
    },
  );

  it('are all done when it has arrived', () => {
    const order = orderWith([submitted, awaitingStock, awaitingPayment, paid, shipped, delivered]);
    expect(stepsOf(order).map(({ mark }) => mark)).toEqual(Array(6).fill('done'));
  });

  it('say with whom it was sent, and when delivery is only assumed', () => {
    const timeline = [submitted, awaitingStock, awaitingPayment, paid, shipped, reached('Delivered', 99, 'assumed')];
    const steps = stepsOf(orderWith(timeline, { carrier: 'DHL', trackingNumber: '0034' }));
    expect(steps[4]).toMatchObject({ title: 'Sent', note: 'With DHL, parcel 0034.' });
    expect(steps[5]).toMatchObject({ mark: 'done', title: 'Taken as delivered' });
  });

  it('promise cancelling only while it is allowed', () => {
    const until = (timeline: Parameters<typeof orderWith>[0], cancellable: boolean) =>
      stepsOf(orderWith(timeline, { cancellable }))[1]!.note;
    expect(until([submitted, awaitingStock], true)).toContain('you may still cancel');
    expect(until([submitted, awaitingStock, awaitingPayment, paid, shipped], false)).toBeUndefined();
  });
});

describe('The steps of a cancelled order', () => {
  it.each([
    ['customer', 'Cancelled by you'],
    ['operator', 'Cancelled by the shop'],
    ['out-of-stock', 'Not enough in stock'],
    ['payment-declined', 'Payment declined'],
    ['stock-timeout', 'Stock not put aside in time'],
    ['payment-timeout', 'No word about the payment'],
    ['shipment-timeout', 'Not sent in time'],
  ])('end with the reason %s, and nothing comes next', (reason, title) => {
    const order = orderWith([submitted, awaitingStock, reached('Cancelled', 70, reason)]);
    expect(shown(order)).toEqual([
      ['done', 'Order received', at(0)],
      ['done', 'Time to change your mind', at(60)],
      ['stopped', title, at(70)],
    ]);
    expect(stepsOf(order).at(-1)!.note).toMatch(/\.$/);
  });

  it('tell a reason that is new to this page as it is', () => {
    const order = orderWith([submitted, reached('Cancelled', 70, 'meteorite')]);
    expect(stepsOf(order).at(-1)).toMatchObject({ title: 'Cancelled', note: 'The reason given: meteorite.' });
  });

  it('follow the money until the server says that it is back', () => {
    const paidAndCancelled = [submitted, awaitingStock, awaitingPayment, paid, reached('Cancelled', 90, 'customer')];
    const waiting = [...paidAndCancelled, reached('AwaitingRefund', 90)];
    expect(shown(orderWith(waiting)).slice(4)).toEqual([
      ['stopped', 'Cancelled by you', at(90)],
      ['now', 'Settling your money', at(90)],
    ]);
    expect(shown(orderWith([...waiting, reached('Refunded', 95)])).slice(5)).toEqual([
      ['done', 'Asked for your money back', at(90)],
      ['done', 'Paid back', at(95)],
    ]);
    expect(shown(orderWith([...waiting, reached('NotCharged', 95)])).at(-1)![1]).toBe('Nothing was charged');
    expect(shown(orderWith([...waiting, reached('Refunded', 95, 'operator')])).at(-1)![1]).toBe('Settled by hand');
  });
});

describe('The steps of a returned order', () => {
  const sent = [submitted, awaitingStock, awaitingPayment, paid, shipped];
  const back = [reached('Returned', 99_000, 'Too small.'), reached('AwaitingRefund', 99_000)];

  it('say why it came back and what becomes of the money', () => {
    expect(shown(orderWith([...sent, delivered, ...back])).slice(5)).toEqual([
      ['done', 'Delivered', at(90_000)],
      ['done', 'Came back', at(99_000)],
      ['now', 'Settling your money', at(99_000)],
    ]);
  });

  it('claim no delivery that was never reported', () => {
    expect(stepsOf(orderWith([...sent, ...back])).map(({ title }) => title)).not.toContain('Delivered');
  });
});

describe('A step of an order', () => {
  it('can be told from every other', () => {
    const order = orderWith([submitted, awaitingStock, reached('Cancelled', 70, 'customer'), reached('Refunded', 71)]);
    const ids = stepsOf(order).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

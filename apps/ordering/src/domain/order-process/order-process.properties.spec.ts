import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { ProcessMessage } from './process-message.js';
import { drain } from '../../test-support/order-process/drain.js';
import { brokenLaws, isOver } from '../../test-support/order-process/laws.js';
import { advance, moves, start, type World } from '../../test-support/order-process/world.js';

const turned = <T>(list: readonly T[], turns: number): readonly T[] => {
  const places = list.length === 0 ? 0 : turns % list.length;
  return [...list.slice(places), ...list.slice(0, places)];
};

/** Something happens: `pick` chooses what, and the reports under way may overtake each other first. */
const happening = fc.record({ pick: fc.nat(), turns: fc.nat(3) });

function live(happenings: readonly { pick: number; turns: number }[]): World {
  let world: World = { ...start, left: { repetitions: 6, retries: 2, losses: 0 } };
  for (const { pick, turns } of happenings) {
    const shuffled = {
      ...world,
      fromInventory: turned(world.fromInventory, turns),
      fromPayment: turned(world.fromPayment, turns),
    };
    const next = [...moves(shuffled)];
    if (next.length > 0) world = next[pick % next.length]!.world;
  }
  return world;
}

/** Brokers keep the reports of one service about one order in order. Whoever lets them overtake may meet a refusal. */
const lawsBroken = (world: World) => brokenLaws({ ...world, refused: 0 });

describe('An order whose messages are permuted, repeated and late', () => {
  it('ends with goods for money, or with neither, and leaves nothing reserved', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
        const end = drain(live(happenings));
        expect({ over: isOver(end), laws: lawsBroken(end) }).toEqual({ over: true, laws: [] });
      }),
      { numRuns: 2_000 },
    );
  });
});

const after = (world: World, ...messages: ProcessMessage[]) =>
  messages.reduce((before, message) => advance(before, message), world);
const happened = (...messages: ProcessMessage[]) => after(start, ...messages);
const graceOver: ProcessMessage = { type: 'DeadlinePassed', deadline: 'grace-period' };
const awaitingPayment: ProcessMessage[] = [graceOver, { type: 'StockReserved' }];
const customerCancels: ProcessMessage = { type: 'Cancel', by: 'customer' };

describe('A message that comes at the wrong time', () => {
  it('releases stock that is confirmed after the time-out', () => {
    const late = happened(graceOver, { type: 'DeadlinePassed', deadline: 'stock' });
    expect(late.progress.state).toBe('Cancelled');

    const end = drain(
      after({ ...late, stock: 'reserved', toInventory: ['OrderCancelled'] }, { type: 'StockReserved' }),
    );

    expect(end).toMatchObject({ progress: { state: 'Cancelled' }, stock: 'off', money: 'none' });
  });

  it('gives money back that is taken after the cancellation', () => {
    const cancelled = happened(...awaitingPayment, customerCancels);
    const captured: World = { ...cancelled, money: 'captured', toPayment: ['OrderCancelled'] };

    const heard = after(captured, { type: 'PaymentCompleted' });
    expect(heard.progress).toMatchObject({ state: 'AwaitingRefund', settlement: 'Cancelled' });

    expect(drain(heard)).toMatchObject({ progress: { state: 'Cancelled' }, money: 'refunded' });
  });

  it('waits for the provider if the order is cancelled while it authorises', () => {
    const cancelled: World = { ...happened(...awaitingPayment, customerCancels), money: 'authorising' };

    expect(cancelled.progress.state).toBe('AwaitingRefund');
    expect(drain({ ...cancelled, toPayment: ['OrderCancelled'] })).toMatchObject({
      progress: { state: 'Cancelled' },
      money: 'voided',
    });
  });

  it('settles the order by a refund that overtakes the payment, and asks once more when the payment is heard of', () => {
    const settled = happened(...awaitingPayment, customerCancels, { type: 'PaymentRefunded' });
    expect(settled.progress.state).toBe('Cancelled');

    const asked = after({ ...settled, money: 'refunded', toPayment: [] }, { type: 'PaymentCompleted' });

    expect(asked).toMatchObject({ progress: { state: 'AwaitingRefund' }, toPayment: ['OrderRefundOverdue'] });
    expect(drain(asked)).toMatchObject({ progress: { state: 'Cancelled' }, money: 'refunded' });
  });
});

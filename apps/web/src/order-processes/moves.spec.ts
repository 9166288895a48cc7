import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isBack, mayBeStuck, type AcceptedMove } from './accepted-move.js';
import { type MoveName, movesFor } from './moves.js';
import { type OrderProcessDetail, type OrderProcessStep, type ProcessState, processStates } from './process-state.js';

const states = Object.keys(processStates) as ProcessState[];
const namesFor = (state: ProcessState, ...roles: string[]) => movesFor({ state }, roles).map(({ name }) => name);

describe('The moves of an order', () => {
  const guide = readFileSync(new URL('../../../../docs/guide/the-order-process.md', import.meta.url), 'utf8');
  const rows = new Map(
    guide.split('\n').flatMap((line) => {
      const [, message, ...cells] = line.split('|').map((cell) => cell.trim());
      return /^`\w+`$/.test(message ?? '') && cells.length > 5 ? [[message!.replaceAll('`', ''), cells] as const] : [];
    }),
  );
  const columns = guide
    .match(/^\| {2}\|(.*)\|$/m)![1]!
    .split('|')
    .map((cell) => cell.trim().replaceAll('`', ''));

  it.each([
    ['ship', 'Ship'],
    ['deliver', 'Deliver'],
    ['return', 'Return'],
    ['cancel', 'Cancel'],
    ['retry', 'Retry'],
    ['move-on', 'MoveOn'],
  ] as const)('%s is offered in the states in which the table of the process does not refuse it', (name, message) => {
    const taken = columns.filter((_, place) => !rows.get(message)![place]!.startsWith('refused'));
    expect(taken.length).toBeGreaterThan(0);
    expect(states.filter((state) => namesFor(state, 'orders').includes(name)).sort()).toEqual(taken.sort());
  });

  it('are those that the roles allow', () => {
    expect(namesFor('AwaitingShipment', 'orders')).toEqual(['ship', 'cancel']);
    expect(namesFor('AwaitingPayment', 'support')).toEqual(['cancel']);
    expect(namesFor('AwaitingPayment', 'operations')).toEqual(['retry']);
    for (const state of states) expect(namesFor(state, 'analyst', 'customer')).toEqual([]);
  });

  it('end when the order does', () => {
    expect(namesFor('Cancelled', 'orders', 'support', 'operations')).toEqual([]);
    expect(namesFor('Delivered', 'orders')).toEqual(['return']);
  });
});

describe('A move that was accepted', () => {
  const step = (at: string, message: string) => ({ at, message }) as OrderProcessStep;
  const process = (state: ProcessState, ...steps: OrderProcessStep[]) =>
    ({ state, steps, overdue: false }) as unknown as OrderProcessDetail;
  const move = (name: MoveName): AcceptedMove => ({ name, title: name, acceptedAt: 0, stepBefore: '10:00' });

  it('is not back before the history shows it', () => {
    expect(isBack(move('ship'), process('AwaitingShipment', step('09:00', 'Ship')))).toBe(false);
    expect(isBack(move('ship'), process('Shipped', step('10:01', 'Ship')))).toBe(true);
  });

  it('is back, if it asks again, when there is an answer', () => {
    const asked = step('10:01', 'Retry');
    expect(isBack(move('retry'), process('AwaitingPayment', asked))).toBe(false);
    expect(isBack(move('retry'), process('AwaitingCommitment', asked, step('10:02', 'PaymentCompleted')))).toBe(true);
  });

  it('is back, if it gives money back, when the money is settled', () => {
    const cancel = step('10:01', 'Cancel');
    expect(isBack(move('cancel'), process('AwaitingRefund', cancel))).toBe(false);
    expect(isBack(move('cancel'), process('Cancelled', cancel, step('10:02', 'PaymentRefunded')))).toBe(true);
  });

  it('says where it may be stuck', () => {
    expect(mayBeStuck({ state: 'AwaitingRefund', overdue: true })).toMatch(/Payment .* deadline has passed/);
    expect(mayBeStuck({ state: 'Shipped', overdue: false })).toMatch(/outbox of Ordering/);
  });
});

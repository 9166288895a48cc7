import { describe, expect, it } from 'vitest';
import { cancel, cancelAndRefund, type Cell, goOn, ignore, settle } from './cell.js';
import type { MessageType } from './process-message.js';
import type { ProcessState } from './process-state.js';
import { explore } from '../../test-support/order-process/explore.js';
import type { Budget } from '../../test-support/order-process/world.js';
import { table } from './table.js';

const unusual: [string, Partial<Budget>][] = [
  ['nothing unusual happens', {}],
  ['a report is heard twice, at any time', { repetitions: 1 }],
  ['a report is lost', { losses: 1 }],
  ['an operator asks again', { retries: 1 }],
];

describe('In every order in which things can happen to an order', () => {
  it.each(unusual)(
    'it ends without help and breaks no law of the shop, if %s',
    (_, budget) => {
      const { worlds, ends, stuck, violations } = explore(budget);

      expect(Object.fromEntries(violations)).toEqual({});
      expect(stuck).toEqual([]);
      const states = new Set(ends.map(({ progress }) => progress.state));
      expect(states).toEqual(new Set(['Delivered', 'Cancelled', 'Returned']));
      expect(worlds).toBeGreaterThan(5_000);
    },
    60_000,
  );
});

const stuckAlone = 'stuck';
const keptMoney = 'the shop kept money without giving goods';
const plants: [ProcessState, MessageType, Cell, string][] = [
  ['Submitted', 'DeadlinePassed', ignore('planted'), stuckAlone],
  ['AwaitingStock', 'DeadlinePassed', ignore('planted'), stuckAlone],
  ['AwaitingCommitment', 'DeadlinePassed', ignore('planted'), stuckAlone],
  ['AwaitingShipment', 'DeadlinePassed', ignore('planted'), stuckAlone],
  ['Shipped', 'DeadlinePassed', ignore('planted'), stuckAlone],
  ['AwaitingRefund', 'DeadlinePassed', ignore('planted'), stuckAlone],
  ['AwaitingPayment', 'Cancel', cancel('as-asked'), keptMoney],
  ['AwaitingPayment', 'DeadlinePassed', cancel('payment-timeout'), keptMoney],
  ['AwaitingShipment', 'Cancel', cancel('as-asked'), keptMoney],
  ['AwaitingRefund', 'PaymentCompleted', settle, keptMoney],
  ['Shipped', 'Cancel', cancelAndRefund('as-asked'), 'the customer kept goods of an order that was taken back'],
  ['AwaitingPayment', 'DeadlinePassed', goOn('AwaitingCommitment'), 'the shop gave goods without money'],
  [
    ...(['AwaitingCommitment', 'StockCommitmentRejected', goOn('AwaitingShipment')] as const),
    'goods that did not belong to the order left the warehouse',
  ],
  ['AwaitingShipment', 'Ship', goOn('Delivered'), 'an order was delivered that never left the warehouse'],
];

describe('A wrong cell is found:', () => {
  it.each(plants)(
    '%s and %s',
    (state, message, cell, law) => {
      const rules = { ...table, [state]: { ...table[state], [message]: cell } };

      const { violations, stuck } = explore({ losses: law === stuckAlone ? 1 : 0 }, rules);

      expect(law === stuckAlone ? stuck.length > 0 : violations.has(law)).toBe(true);
    },
    60_000,
  );
});

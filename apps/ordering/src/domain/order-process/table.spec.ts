import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.js';
import { messageTypes } from './process-message.js';
import { processStates } from './process-state.js';
import { table } from './table.js';

/** The same table a second time, written by hand from the rules of the shop. Whoever changes a cell changes both. */
const expected = `
                         | Submitted      | AwaitingStock     | AwaitingPayment           | AwaitingCommitment        | AwaitingShipment          | Shipped      | Delivered | AwaitingRefund | Cancelled | Returned
StockReserved            | never asked    | > AwaitingPayment | ignored                   | ignored                   | ignored                   | ignored      | ignored   | undone         | undone    | ignored
StockReservationRejected | never asked    | x out-of-stock    | x+refund out-of-stock     | ignored                   | ignored                   | ignored      | ignored   | ignored        | ignored   | ignored
StockReservationExpired  | never asked    | x stock-timeout   | x+refund stock-timeout    | ignored                   | ignored                   | ignored      | ignored   | ignored        | ignored   | ignored
StockCommitted           | never asked    | never asked       | never asked               | > AwaitingShipment        | ignored                   | ignored      | ignored   | undone         | undone    | ignored
StockCommitmentRejected  | never asked    | never asked       | never asked               | x+refund out-of-stock     | x+refund out-of-stock     | gone         | gone      | ignored        | ignored   | ignored
PaymentCompleted         | never asked    | never asked       | > AwaitingCommitment      | ignored                   | ignored                   | ignored      | ignored   | undone         | refund    | refund
PaymentDeclined          | never asked    | never asked       | x payment-declined        | x+refund payment-declined | x+refund payment-declined | gone         | gone      | settled        | ignored   | ignored
PaymentVoided            | never asked    | never asked       | x payment-declined        | x+refund payment-declined | x+refund payment-declined | gone         | gone      | settled        | ignored   | ignored
PaymentRefunded          | never asked    | never asked       | x payment-declined        | x payment-declined        | x payment-declined        | gone         | gone      | settled        | ignored   | ignored
Cancel                   | x as-asked     | x as-asked        | x+refund as-asked         | x+refund as-asked         | x+refund as-asked         | too late     | too late  | too late       | too late  | too late
Ship                     | not its turn   | not its turn      | not its turn              | not its turn              | > Shipped                 | not its turn | not its turn | not its turn | not its turn | not its turn
Deliver                  | not its turn   | not its turn      | not its turn              | not its turn              | not its turn              | > Delivered  | not its turn | not its turn | not its turn | not its turn
Return                   | not its turn   | not its turn      | not its turn              | not its turn              | not its turn              | taken back   | taken back   | not its turn | not its turn | not its turn
Retry                    | no answer      | asked again       | asked again               | asked again               | no answer                 | no answer    | no answer | refund         | no answer | no answer
MoveOn                   | > AwaitingStock | > AwaitingPayment | not by hand              | > AwaitingShipment        | not by hand               | not by hand  | not by hand | settled      | not by hand | not by hand
DeadlinePassed           | > AwaitingStock | x stock-timeout  | x+refund payment-timeout  | x+refund stock-timeout    | x+refund shipment-timeout | > Delivered  | ignored   | refund         | ignored   | ignored
EarlierDeadlinePassed    | ignored        | ignored           | ignored                   | ignored                   | ignored                   | ignored      | ignored   | ignored        | ignored   | ignored
`;

const refusals = {
  'order-process-was-never-asked': 'never asked',
  'order-process-can-not-undo-a-shipment': 'gone',
  'order-can-be-cancelled-until-it-is-shipped': 'too late',
  'order-takes-one-step-after-another': 'not its turn',
  'order-process-expects-no-answer': 'no answer',
  'order-process-can-not-be-moved-on': 'not by hand',
};

function inWords(cell: Cell): string {
  switch (cell.kind) {
    case 'go-on':
      return `> ${cell.to}`;
    case 'cancel':
      return `${cell.to === 'Cancelled' ? 'x' : 'x+refund'} ${cell.reason}`;
    case 'refuse':
      return refusals[cell.code];
    default:
      return {
        ...{ 'ask-again': 'asked again', 'ask-for-refund': 'refund', settle: 'settled', 'take-back': 'taken back' },
        ...{ ignore: 'ignored', 'already-undone': 'undone' },
      }[cell.kind];
  }
}

const [head, ...rows] = expected
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
// The first line starts with its first separator, because its leading spaces are trimmed.
const states = head!.slice(1) as (typeof processStates)[number][];
const cells = rows.flatMap(([message, ...decisions]) =>
  decisions.map((decision, column) => ({
    message: message as (typeof messageTypes)[number],
    state: states[column]!,
    decision,
  })),
);

describe('The table of the order process', () => {
  it.each(cells)('decides about $message in $state: $decision', ({ message, state, decision }) => {
    expect(inWords(table[state][message])).toBe(decision);
  });

  it('has a cell for every message in every state, and no other', () => {
    expect(states).toEqual(processStates);
    expect(rows.map(([message]) => message)).toEqual(messageTypes);
    expect(Object.keys(table)).toEqual(processStates);
    for (const state of processStates) expect([state, Object.keys(table[state])]).toEqual([state, messageTypes]);
  });

  it('says why it ignores or undoes a message, in a sentence', () => {
    const reasons = Object.values(table).flatMap((row) =>
      Object.values(row).flatMap((cell) => ('because' in cell ? [cell.because] : [])),
    );
    expect(reasons.length).toBeGreaterThan(50);
    expect(reasons.filter((because) => !/^[A-Z].+\.$/.test(because))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { comparedRows, firstDifference } from './compared-flows.js';
import type { FlowRow, ToldFlow } from './flow.js';

const row = (title: string, more: Partial<FlowRow> = {}): FlowRow => ({
  id: title,
  kind: 'command',
  service: 'till',
  atMs: Math.random(),
  depth: 0,
  title,
  note: '',
  failed: false,
  ...more,
});
const flow = (...rows: FlowRow[]) => ({ rows }) as unknown as ToldFlow;
const placeOf = (one: ToldFlow, other: ToldFlow) => firstDifference(comparedRows(one, other));

describe('Two flows that are compared', () => {
  const usual = flow(row('Transaction 1', { kind: 'begin' }), row('Pay'), row('Weigh'));

  it('are the same when the same happened, whatever their ids and times', () => {
    expect(placeOf(usual, flow(row('Transaction 2', { kind: 'begin' }), row('Pay'), row('Weigh')))).toBe(-1);
  });

  it.each<[string, ToldFlow]>([
    ['something else', flow(row('Pay'), row('Refuse'))],
    ['elsewhere', flow(row('Pay'), row('Weigh', { service: 'scale' }))],
    ['in vain', flow(row('Pay'), row('Weigh', { failed: true }))],
    ['nothing', flow(row('Pay'))],
  ])('differ at the first step where %s happened', (_, other) => {
    expect(placeOf(usual, other)).toBe(1);
  });

  it('are the same when services react in another order', () => {
    const reactions = ['scale', 'ledger'].map((service) => [
      row('Paid', { kind: 'received', service }),
      row('Note', { service }),
    ]);
    expect(placeOf(flow(row('Pay'), ...reactions.flat()), flow(row('Pay'), ...reactions.toReversed().flat()))).toBe(-1);
  });

  it('show what only one of them has', () => {
    expect(comparedRows(usual, flow(row('Pay'), row('Weigh'), row('Pack'))).at(-1)).toMatchObject({
      other: { title: 'Pack' },
      isSame: false,
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { FlowRow, ToldFlow } from './flow.js';
import { lanesOf, shownRows } from './shown-rows.js';

const row = (kind: FlowRow['kind'], service: string, transaction?: number, title: string = kind): FlowRow => ({
  id: `${kind}-${service}-${transaction}`,
  kind,
  service,
  atMs: 0,
  depth: 0,
  title,
  note: '',
  failed: false,
  ...(transaction !== undefined && { transaction }),
});

const flow: ToldFlow = {
  summary: {} as ToldFlow['summary'],
  rows: [
    row('http', 'till'),
    row('begin', 'till', 0),
    row('outbox', 'till', 0),
    row('commit', 'till', 0),
    row('relayed', 'till'),
    row('received', 'scale', undefined, 'ApplePaid'),
    row('begin', 'scale', 1),
    row('inbox', 'scale', 1),
    row('integration-event-handler', 'scale', 1, 'WeighApple'),
    row('commit', 'scale', 1),
  ],
  transactions: [
    { number: 0, service: 'till', state: 'committed' },
    { number: 1, service: 'scale', state: 'committed' },
  ],
  messages: [],
  notKept: 0,
};

const kinds = (unfolded: number[] = []) => shownRows(flow, new Set(unfolded)).map(({ row: { kind } }) => kind);

describe('The rows of a flow on the screen', () => {
  it('fold a transaction that published nothing into one row, which says what it did', () => {
    expect(kinds()).toEqual(['http', 'begin', 'outbox', 'commit', 'relayed', 'received']);
    expect(shownRows(flow, new Set()).at(-1)).toMatchObject({ title: 'WeighApple', note: 'ApplePaid', folded: 1 });
  });

  it('show it in full when asked, with the message at its door', () => {
    expect(kinds([1]).slice(5)).toEqual(['begin', 'inbox', 'integration-event-handler', 'commit']);
    expect(shownRows(flow, new Set([1])).find(({ row: { kind } }) => kind === 'inbox')).toMatchObject({
      title: 'ApplePaid',
      wire: 'receive',
    });
  });

  it('never fold what failed or was rolled back', () => {
    const failed = flow.rows.map((each) => (each.title === 'WeighApple' ? { ...each, failed: true } : each));
    const undone = [flow.transactions[0]!, { number: 1, service: 'scale', state: 'rolled back' as const }];
    expect(shownRows({ ...flow, rows: failed }, new Set())).toHaveLength(9);
    expect(shownRows({ ...flow, transactions: undone }, new Set())).toHaveLength(9);
  });

  it('draw the box of a transaction from its begin to its end', () => {
    const boxes = shownRows(flow, new Set()).map(({ box }) => box && [box.isTop, box.isBottom]);
    expect(boxes.slice(1, 4)).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('have a lane for each service, and one for the broker', () => {
    expect(lanesOf(flow)).toEqual(['till', 'broker', 'scale']);
    expect(lanesOf({ ...flow, rows: [] })).toEqual([]);
  });
});

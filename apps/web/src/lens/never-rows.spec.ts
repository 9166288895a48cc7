import { describe, expect, it } from 'vitest';
import type { FlowRow, ToldFlow } from './flow.js';
import { neverRows } from './never-rows.js';
import { breakagesIn, lossText, shownInShort } from './shown-in-short.js';
import { lanesOf } from './shown-rows.js';

const row = (kind: FlowRow['kind'], step: object = {}, id: string = kind): FlowRow => ({
  ...{ id, kind, service: 'till', atMs: 3, depth: 0, title: kind, note: '', failed: false },
  step: step as NonNullable<FlowRow['step']>,
});

const reaction = (service: string, state: 'lost' | 'reacted') => ({ service, state, attempts: 0 });

const message = (state: 'lost' | 'reacted') => ({
  ...{ messageId: 'm-1', type: 'paid.v1', title: 'ApplePaid', isRelayed: state === 'reacted' },
  reactions: [reaction('scale', state), reaction('ledger', state)],
});

const flow = (state: 'lost' | 'reacted', before: readonly FlowRow[] = []): ToldFlow => ({
  summary: {} as ToldFlow['summary'],
  rows: [...before, row('fault', { messageId: 'm-1', faultId: 'no-outbox' }), row('crash', { faultId: 'crash' })],
  transactions: [],
  messages: [message(state)],
  notKept: 0,
});

describe('What should have come of a flow', () => {
  it('is a row that says never, for the message and for each service that waits in vain', () => {
    const rows = neverRows(flow('lost'));
    expect(rows.map(({ row: { service, kind } }) => `${service} ${kind}`)).toEqual([
      'till relayed',
      'scale integration-event-handler',
      'ledger integration-event-handler',
    ]);
    expect(rows.every(({ isNever }) => isNever)).toBe(true);
    expect(lanesOf(flow('lost'))).toEqual(['till', 'broker', 'scale', 'ledger']);
    expect(lossText(flow('lost'))).toBe('1 event and 2 reactions are lost');
  });

  it('is no row once it has come', () => {
    expect(neverRows(flow('reacted'))).toEqual([]);
    expect(lossText(flow('reacted'))).toBeUndefined();
  });
});

describe('A flow in few rows', () => {
  it('keeps the crash and what never came, and says how much it leaves out', () => {
    const many = Array.from({ length: 60 }, (_, n) => row('command', {}, `command-${n}`));
    const { rows, left } = shownInShort(flow('lost', many));
    const kinds = rows.map(({ row: { kind } }) => kind);
    expect(kinds).toContain('crash');
    expect(rows.filter(({ isNever }) => isNever)).toHaveLength(3);
    expect(rows.length + left).toBe(65);
  });

  it('names the breakages that have hit it', () => {
    expect(breakagesIn(flow('lost'))).toEqual(['no-outbox', 'crash']);
  });
});

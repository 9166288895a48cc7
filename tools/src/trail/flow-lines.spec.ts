import { tellFlow } from '@tradewind/trail/flow';
import type { RecordedStep } from '@tradewind/trail';
import { describe, expect, it } from 'vitest';
import { FlowLines } from './flow-lines.js';
import { Layout } from './layout.js';

let seq = 0;
const step = (kind: RecordedStep['kind'], name: string, more: Partial<RecordedStep> = {}): RecordedStep => ({
  ...{ seq: ++seq, id: name, at: 1_000 + seq, durationMs: 1, service: 'till', kind, name, traceId: 't' },
  outcome: more.error === undefined ? 'ok' : 'failed',
  ...more,
});

const message = { messageId: 'm-1', type: 'kiosk.till.apple-paid.v1' };

const printed = (steps: readonly RecordedStep[]) => {
  const { rows, transactions } = tellFlow(steps);
  const lines = new FlowLines(transactions, new Layout(undefined));
  return rows.map((row) =>
    lines
      .lineOf(row)
      .slice(9)
      .replace(/\s+[\d.]+ ms$/, ''),
  );
};

describe('The rows of a flow in a terminal', () => {
  it('say what the gateway says, in its order, with a box around each transaction', () => {
    expect(
      printed([
        step('http', 'POST /apples', { httpStatus: 202 }),
        step('command', 'PayForAppleCommand', { parentId: 'POST /apples' }),
        step('domain-event', 'ApplePaidDomainEvent', { parentId: 'PayForAppleCommand', round: 1 }),
        step('outbox', 'row', { parentId: 'ApplePaidDomainEvent', position: 7, ...message }),
        step('commit', 'end', { parentId: 'PayForAppleCommand', transactionId: '88', rowsWritten: 2 }),
        step('relayed', 'sent', { topic: 'till', partition: 3, offset: 0, ...message }),
      ]),
    ).toEqual([
      'till      POST /apples  → 202',
      '          ┌─ Transaction 88  all of it or nothing',
      '          │ ▸ PayForAppleCommand',
      '          │   ◆ ApplePaid  round 1',
      '          │     ▣ ApplePaid  row 7',
      '          └─ Committed  2 rows written',
      'broker    ⇢ ApplePaid  till · partition 3 · offset 0',
    ]);
  });

  it('say what failed, what was undone, and until when something waits', () => {
    const lines = printed([
      step('command', 'Pay', {}),
      step('domain-event', 'Paid', { parentId: 'Pay', error: 'Error: no change' }),
      step('rollback', 'undone', { parentId: 'Pay' }),
      step('retry-scheduled', 'again', { attempt: 1, until: Date.UTC(2026, 10, 26, 10, 4, 31), ...message }),
    ]);
    expect(lines).toContain('          │   ◆ Paid  ✗ Error: no change');
    expect(lines.find((line) => line.includes('└─ Rolled back'))).toContain('nothing of it remains');
    expect(lines.at(-1)).toMatch(/↻ Attempt 2 of ApplePaid .*until 10:04:31 UTC/);
  });
});

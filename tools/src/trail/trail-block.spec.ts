import { describe, expect, it } from 'vitest';
import type { RecordedStep } from '@tradewind/trail';
import { Layout } from './layout.js';
import { TrailBlock } from './trail-block.js';

let count = 0;
const step = (
  kind: RecordedStep['kind'],
  name: string,
  parent?: RecordedStep,
  more: Partial<RecordedStep> = {},
): RecordedStep => ({
  seq: ++count,
  id: String(count),
  at: 1_000 + count,
  durationMs: 1.25,
  service: 'ordering',
  kind,
  name,
  traceId: 't',
  outcome: 'ok',
  ...(parent && { parentId: parent.id }),
  ...more,
});

function draw(root: RecordedStep, ...below: RecordedStep[]): string {
  const block = new TrailBlock(1_000, (parent) => below.filter(({ parentId }) => parentId === parent.id));
  return block
    .draw(root)
    .map((line) => line.replace(/─+$/, '').trimEnd())
    .join('\n');
}

describe('A block of the trail', () => {
  it('shows what shares a transaction in one box', () => {
    const http = step('http', 'POST /orders', undefined, { httpStatus: 201 });
    const command = step('command', 'StartOrder', http);
    const event = step('domain-event', 'OrderStartedDomainEvent', command, { round: 1 });
    const handler = step('domain-event-handler', 'PublishOrderStarted', event);
    const outbox = step('outbox', 'OrderStarted', handler, { position: 7, key: 'k-1' });
    const commit = step('commit', 'StartOrder', command, { transactionId: '88', rowsWritten: 2 });
    const lines = draw(http, command, event, handler, outbox, commit).split('\n');
    expect(lines.map((line) => line.slice(19, 72).replace(/ ─+$/, '').trimEnd())).toEqual([
      'POST /orders  → 201',
      '┌─ transaction 88',
      '│ ▸ StartOrder  command',
      '│   ◆ OrderStarted  domain event · round 1',
      '│     → PublishOrderStarted',
      '│       ▣ outbox row 7: OrderStarted  key k-1',
      '└─ commit 88 · 2 rows written',
    ]);
  });

  it('says that nothing remains of a transaction that was rolled back', () => {
    const received = step('received', 'OrderStarted', undefined, { group: 'basket', partition: 1, offset: 5 });
    const inbox = step('inbox', 'basket', received, { outcome: 'new' });
    const rollback = step('rollback', 'Handle OrderStarted', received);
    expect(draw(received, inbox, rollback)).toContain('├─ rolled back, nothing of it remains');
  });

  it('says in whole milliseconds how long an event waited', () => {
    const more = { topic: 'orders', partition: 3, offset: 0, waitedMs: 24.7236328125 };
    expect(draw(step('relayed', 'OrderStarted', undefined, more))).toContain('offset 0  waited 25 ms');
  });

  it('keeps its columns when a name is too long for them', () => {
    const http = step('http', `GET /${'x'.repeat(200)}`);
    const [line] = new TrailBlock(1_000, () => [], new Layout(110)).draw(http);
    expect(line).toMatch(/x…\s+1\.3 ms$/);
    expect(line).toHaveLength(110);
  });

  it('shows a long name whole in a terminal that has room for it, and where there is no terminal', () => {
    const name = `GET /${'x'.repeat(150)}`;
    for (const columns of [240, undefined]) {
      const [line] = new TrailBlock(1_000, () => [], new Layout(columns)).draw(step('http', name));
      expect(line).toContain(name);
    }
  });

  it('shows messages that were handled in one transaction in one box', () => {
    const received = (name: string, offset: number) =>
      step('received', name, undefined, { group: 'basket', partition: 4, offset });
    const [first, second] = [received('ProductPriceChanged v2', 12), received('ProductPriceChanged', 13)];
    const commit = { transactionId: '88', rowsWritten: 1 };
    const below = [
      step('inbox', 'basket', first, { outcome: 'new' }),
      step('integration-event-handler', 'CopyPrice', first),
      step('commit', 'Handle', first, commit),
      step('inbox', 'basket', second, { outcome: 'duplicate' }),
      step('commit', 'Handle', second, commit),
    ];
    const block = new TrailBlock(1_000, (parent) => below.filter(({ parentId }) => parentId === parent.id));
    const lines = block.drawTogether([first, second]).map((line) =>
      line
        .slice(19)
        .replace(/( ─+| {2}group.*)?\s+[\d.]+ ms$| ─+$/, '')
        .trimEnd(),
    );
    expect(lines).toEqual([
      '┌─ transaction 88',
      '│ ⇠ received ProductPriceChanged v2',
      '│   ▣ inbox: new',
      '│   → CopyPrice',
      '│ ⇠ received ProductPriceChanged',
      '│   ▣ inbox: duplicate',
      '└─ commit 88 · 1 row written',
    ]);
  });
});

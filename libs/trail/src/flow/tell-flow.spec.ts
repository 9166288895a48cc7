import { describe, expect, it } from 'vitest';
import { relayed, scale, step, till } from '../specs/purchase.js';
import { tellFlow } from './tell-flow.js';

const told = (steps: Parameters<typeof tellFlow>[0]) =>
  tellFlow(steps).rows.map(({ kind, service, depth, title }) => `${service} ${'  '.repeat(depth)}${kind}: ${title}`);

const purchase = [
  'till http: POST /apples',
  'till begin: Transaction 894',
  'till command: PayForAppleCommand',
  'till   domain-event: ApplePaid',
  'till     domain-event-handler: PublishApplePaid',
  'till       outbox: ApplePaid',
  'till commit: Committed',
  'till relayed: ApplePaid',
  'scale received: ApplePaid',
  'scale begin: Transaction 12',
  'scale inbox: Inbox',
  'scale integration-event-handler: weigh',
  'scale commit: Committed',
];

describe('A flow', () => {
  it('is told in rows, from the request to what other services make of it', () => {
    expect(told([...till, relayed, ...scale])).toEqual(purchase);
  });

  it('is told causes first, whatever the order of arrival and however the clocks differ', () => {
    const early = scale.map((late) => ({ ...late, at: late.at - 1_000 }));
    expect(told([...early, relayed, ...till])).toEqual(purchase);
  });

  it('names the transaction of each row, and how it ended', () => {
    const { rows, transactions } = tellFlow([...till, relayed, ...scale]);
    expect(transactions).toMatchObject([
      { number: 0, service: 'till', state: 'committed', id: '894', rowsWritten: 3, attempt: 1 },
      { number: 1, service: 'scale', state: 'committed', id: '12' },
    ]);
    expect(rows.map(({ transaction }) => transaction)).toEqual([
      ...[undefined, 0, 0, 0, 0, 0, 0, undefined],
      ...[undefined, 1, 1, 1, 1],
    ]);
  });

  it('tells an attempt that was undone and the one that followed', () => {
    const { rows, transactions } = tellFlow([
      step({ id: 'buy', kind: 'command', at: 1 }),
      step({ id: 'first', kind: 'domain-event', at: 2, parentId: 'buy', error: 'ConflictError: too late' }),
      step({ id: 'undone', kind: 'rollback', at: 3, parentId: 'buy', attempt: 1 }),
      step({ id: 'second', kind: 'domain-event', at: 4, parentId: 'buy' }),
      step({ id: 'done', kind: 'commit', at: 5, parentId: 'buy', attempt: 2 }),
    ]);
    expect(transactions.map(({ state, attempt }) => [state, attempt])).toEqual([
      ['rolled back', 1],
      ['committed', 2],
    ]);
    expect(rows.map(({ kind, transaction, failed }) => [kind, transaction, failed])).toEqual([
      ['begin', 0, false],
      ['command', 0, false],
      ['domain-event', 0, true],
      ['rollback', 0, false],
      ['begin', 1, false],
      ['command', 1, false],
      ['domain-event', 1, false],
      ['commit', 1, false],
    ]);
  });

  it('tells what is known of a flow whose beginning is not', () => {
    expect(told(scale)).toEqual(purchase.slice(8));
    expect(told([])).toEqual([]);
  });

  it('has a row of its own for each step, and names none twice', () => {
    const { rows } = tellFlow([...till, relayed, ...scale]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

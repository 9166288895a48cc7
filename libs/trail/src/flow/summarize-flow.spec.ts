import { describe, expect, it } from 'vitest';
import type { RecordedStep } from '../trail-step.js';
import { paidType, relayed, scale, step, till } from '../specs/purchase.js';
import { summarizeFlow } from './summarize-flow.js';
import { tellFlow } from './tell-flow.js';

const consumersOf = (type: string) => (type === paidType ? ['scale'] : []);
const summary = (...steps: RecordedStep[]) => summarizeFlow('walk-7', steps, consumersOf);
const message = { service: 'scale', messageId: 'm-1', type: paidType };
const failed = step({ id: 'failed', kind: 'received', at: 30, error: 'Error: no paper', ...message });
const only = { sampling: 'failures' };
const retry = step({ id: 'retry', kind: 'retry-scheduled', at: 31, attempt: 1, until: 9_000, ...message });

const inMemory = step({ ...only, ...message, id: 'memory', kind: 'fault', at: 12, service: 'till' });
const crash = step({ id: 'crash', kind: 'crash', at: 13 });

describe('A flow in one line', () => {
  it('says what began it, which services it touched, and how long it took', () => {
    expect(summary(...till, relayed, ...scale)).toMatchObject({
      correlationId: 'walk-7',
      name: 'Pay for apple',
      startedAt: 0,
      durationMs: 35,
      services: ['till', 'scale'],
      types: [paidType],
      steps: 12,
      lastStep: 'scale: Committed',
      readsOnly: false,
      isPartial: false,
    });
  });

  it.each<[string, RecordedStep[], string]>([
    [
      'failed if it was refused',
      [step({ ...only, id: 'pay', kind: 'command', at: 8, error: 'Error: sold out' })],
      'failed',
    ],
    [
      'retrying while a consumer fails',
      [
        { ...failed, ...only },
        { ...retry, ...only },
      ],
      'retrying',
    ],
    ['done when a later attempt succeeds', [{ ...failed, ...only }, { ...retry, ...only }, ...scale], 'done'],
    ['done after a failure that somebody else made good', [{ ...failed, ...only }], 'done'],
    ['not running nor lost for a message in memory', [inMemory, { ...crash, ...only }], 'done'],
  ])('of which only failures are recorded is partial, and %s', (_, steps, state) => {
    expect(summary(...steps)).toMatchObject({ isPartial: true, state });
  });

  it('is named after the command that did the most', () => {
    const greet = step({ id: 'greet', kind: 'command', at: 4, parentId: 'request', name: 'GreetGuestCommand' });
    expect(summary(...till, greet).name).toBe('Pay for apple');
  });

  it('draws its way in signs, each of which leads to its row', () => {
    const steps = [...till, relayed, failed, retry];
    const { way } = summary(...steps);
    expect(way).toMatchObject([
      { sign: 'transaction', service: 'till', domainEvents: 1, state: 'committed' },
      { sign: 'message', title: 'ApplePaid' },
      { sign: 'wait' },
    ]);
    const { rows } = tellFlow(steps);
    const told = way.map(({ row }) => rows.find(({ id }) => id === row)?.kind);
    expect(told).toEqual(['begin', 'relayed', 'retry-scheduled']);
  });

  it.each<[string, RecordedStep[], { state: string; until?: number }]>([
    ['running until its message is relayed', [...till], { state: 'running' }],
    ['running until each consumer has reacted', [...till, relayed], { state: 'running' }],
    ['done when each has', [...till, relayed, ...scale], { state: 'done' }],
    ['retrying while a consumer fails', [...till, relayed, failed, retry], { state: 'retrying', until: 9_000 }],
    ['done when a later attempt succeeds', [...till, relayed, failed, retry, ...scale], { state: 'done' }],
    [
      'dead when an operator is waited for',
      [...till, relayed, failed, step({ id: 'dead', kind: 'dead-lettered', at: 32, ...message })],
      { state: 'dead' },
    ],
    [
      'waiting while a deadline is set',
      [...till, relayed, ...scale, step({ id: 'set', kind: 'deadline-scheduled', at: 40, type: 'grace', until: 7 })],
      { state: 'waiting', until: 7 },
    ],
    [
      'done when the deadline has come',
      [
        step({ id: 'set', kind: 'deadline-scheduled', at: 40, type: 'grace', until: 70 }),
        step({ id: 'come', kind: 'deadline', at: 70, type: 'grace' }),
      ],
      { state: 'done' },
    ],
    [
      'done when the deadline was set in a transaction that was undone',
      [
        step({ id: 'buy', kind: 'command', at: 1 }),
        step({ id: 'set', kind: 'deadline-scheduled', at: 2, type: 'grace', until: 70, parentId: 'buy' }),
        step({ id: 'undone', kind: 'rollback', at: 3, parentId: 'buy' }),
      ],
      { state: 'done' },
    ],
    ['failed when it was refused', [step({ id: 'ask', kind: 'http', at: 1, httpStatus: 409 })], { state: 'failed' }],
  ])('is %s', (_, steps, expected) => {
    const { state, until } = summary(...steps);
    expect({ state, ...(until !== undefined && { until }) }).toEqual(expected);
  });

  it('says when it only read', () => {
    expect(summary(step({ id: 'ask', kind: 'http', at: 1 }), step({ id: 'q', kind: 'query', at: 2 })).readsOnly).toBe(
      true,
    );
  });
});

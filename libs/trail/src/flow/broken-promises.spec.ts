import { describe, expect, it } from 'vitest';
import { paidType, relayed, scale, step, till } from '../specs/purchase.js';
import { reactionsOf } from './reactions.js';
import { summarizeFlow } from './summarize-flow.js';

const consumersOf = () => ['scale'];
const message = { messageId: 'm-1', type: paidType };
const stateOf = (steps: Parameters<typeof reactionsOf>[0]) => summarizeFlow('walk-7', steps, consumersOf).state;
const reactionTo = (steps: Parameters<typeof reactionsOf>[0]) =>
  reactionsOf(steps, consumersOf)[0]?.reactions[0]?.state;

/** The till without an outbox: the row is missing, and the message is in memory alone. */
const fromMemory = till.map((each) =>
  each.kind === 'outbox' ? step({ id: 'row', kind: 'fault', at: 11, parentId: 'publish', ...message }) : each,
);
const crash = step({ id: 'crash', kind: 'crash', at: 17, parentId: 'pay' });

describe('A message that is kept in memory alone', () => {
  it('is under way until it is published', () => {
    expect(stateOf(fromMemory)).toBe('running');
    expect(stateOf([...fromMemory, relayed, ...scale])).toBe('done');
  });

  it('is lost when the process dies before it is published, and nobody will react', () => {
    expect([stateOf([...fromMemory, crash]), reactionTo([...fromMemory, crash])]).toEqual(['lost', 'lost']);
  });

  it('is not lost when the process dies after that, or when another one dies', () => {
    expect(stateOf([...fromMemory, relayed, crash])).toBe('running');
    expect(stateOf([...fromMemory, { ...crash, service: 'scale' }])).toBe('running');
  });

  it('is lost when the broker refuses it', () => {
    const refused = step({ id: 'refused', kind: 'fault', at: 18, error: 'BrokerUnavailableError: down', ...message });
    expect(stateOf([...fromMemory, refused])).toBe('lost');
  });

  it('is a ghost when it is out and its transaction was rolled back', () => {
    const undone = fromMemory.map((each) => (each.kind === 'commit' ? { ...each, kind: 'rollback' as const } : each));
    expect(stateOf([...undone, relayed, ...scale])).toBe('ghost');
  });
});

describe('A row of the outbox', () => {
  it('survives the crash', () => {
    expect(stateOf([...till, crash])).toBe('running');
    expect(stateOf([...till, crash, relayed, ...scale])).toBe('done');
  });

  it('that was rolled back is not waited for', () => {
    const undone = till.map((each) => (each.kind === 'commit' ? { ...each, kind: 'rollback' as const } : each));
    expect(stateOf(undone)).toBe('done');
  });
});

describe('A message that is delivered twice', () => {
  const again = (outcome: string) => [
    step({ id: 'received 2', kind: 'received', at: 40, service: 'scale', parentId: 'row', ...message }),
    step({ id: 'inbox 2', kind: 'inbox', at: 41, service: 'scale', parentId: 'received 2', outcome }),
  ];

  it('takes effect once where there is an inbox', () => {
    expect(reactionTo([...till, relayed, ...scale, ...again('duplicate')])).toBe('reacted');
  });

  it('takes effect twice where there is none', () => {
    const steps = [...till, relayed, ...scale, ...again('new')];
    expect([stateOf(steps), reactionTo(steps)]).toEqual(['doubled', 'doubled']);
  });
});

describe('A handler that nobody awaits', () => {
  it('is a loss when it fails, though nobody hears of it', () => {
    const failed = step({ id: 'failed', kind: 'fault', at: 20, parentId: 'pay', error: 'Error: no transaction' });
    expect(stateOf([...till, relayed, ...scale, failed])).toBe('lost');
  });
});

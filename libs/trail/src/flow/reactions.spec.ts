import { describe, expect, it } from 'vitest';
import { paidType, relayed, scale, step, till } from '../specs/purchase.js';
import { reactionsOf } from './reactions.js';

const consumersOf = (type: string) => (type === paidType ? ['scale', 'ledger'] : []);

describe('Who should have reacted', () => {
  it('tells of each declared consumer whether it has, and how long that took', () => {
    expect(reactionsOf([...till, relayed, ...scale], consumersOf)).toEqual([
      {
        messageId: 'm-1',
        type: paidType,
        title: 'ApplePaid',
        isRelayed: true,
        reactions: [
          { service: 'scale', state: 'reacted', attempts: 1, afterMs: 10 },
          { service: 'ledger', state: 'pending', attempts: 0 },
        ],
      },
    ]);
  });

  it.each([
    ['waits behind an earlier one of its key', 0, { kind: 'inbox', outcome: 'blocked' } as const],
    ['was handled in a transaction that was undone', 1, { kind: 'rollback' } as const],
  ])('counts no reaction to a message that %s, and %i attempts', (_, attempts, below) => {
    const received = scale.find(({ kind }) => kind === 'received')!;
    const [message] = reactionsOf(
      [relayed, received, step({ id: 'below', at: 31, parentId: 'received', ...below })],
      consumersOf,
    );
    expect(message!.reactions[0]).toMatchObject({ service: 'scale', state: 'pending', attempts });
  });

  it('tells of a message of which only failures are recorded who has failed, and of nobody else', () => {
    const failed = step({
      id: 'f',
      kind: 'received',
      at: 30,
      service: 'scale',
      messageId: 'm-1',
      type: paidType,
      error: 'Error: no paper',
      sampling: 'failures',
    });
    const retry = step({
      id: 'r',
      kind: 'retry-scheduled',
      at: 31,
      service: 'scale',
      messageId: 'm-1',
      type: paidType,
      until: 9,
      sampling: 'failures',
    });
    const [message] = reactionsOf([failed, retry], consumersOf);
    expect(message).toMatchObject({
      isRelayed: true,
      reactions: [{ service: 'scale', state: 'retrying', attempts: 1 }],
    });
    expect(message!.reactions).toHaveLength(1);
  });

  it('tells of a consumer that no contract knows', () => {
    const stranger = step({ id: 's', kind: 'received', at: 30, service: 'parrot', messageId: 'm-1', type: paidType });
    const [message] = reactionsOf([relayed, stranger], consumersOf);
    expect(message!.reactions.map(({ service, state }) => `${service} ${state}`)).toEqual([
      'scale pending',
      'ledger pending',
      'parrot reacted',
    ]);
  });
});

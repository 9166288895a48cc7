import { describe, expect, it } from 'vitest';
import { findingsOf, flowOfTheShop } from './flow.js';
import type { Messaging } from './queries.js';

const healthy: Messaging = {
  outbox: { pending: 2, oldestAgeMs: 40, relay: { role: 'relaying', owner: 'ordering:1', blockedBy: null } },
  consumers: [{ group: 'ordering', topic: 'tradewind.basket.events', lag: 3, partitions: [{ partition: 0, lag: 3 }] }],
  deadLetters: { dead: 0, retrying: 0, parked: 0, blockedKeys: 0 },
  undeliverable: { dead: 0, parked: 0 },
};
const says = (figures: Messaging) => findingsOf({ service: 'ordering', figures }).map((finding) => finding.says);
const relay = (of: object) => ({ ...healthy.outbox!, relay: { ...healthy.outbox!.relay, ...of } });

describe('The messages of a service', () => {
  it('flow when nothing is the matter', () => expect(says(healthy)).toEqual(['Flows']));

  it.each([
    ['An event waits too long', { outbox: { ...healthy.outbox!, oldestAgeMs: 60_001 } }],
    ['Nobody relays', { outbox: relay({ owner: null, role: 'standby' }) }],
    ['Publishing is blocked', { outbox: relay({ blockedBy: 'a change of partitions' }) }],
    ['Its database does not answer', { outbox: null }],
    ['Dead letters', { deadLetters: { dead: 1, retrying: 0, parked: 0, blockedKeys: 1 } }],
    ['Events that the broker refuses', { undeliverable: { dead: 1, parked: 0 } }],
    ['How far it is behind is not known', { consumers: null }],
    ['Behind', { consumers: [{ ...healthy.consumers![0]!, lag: 101 }] }],
    ['Retries', { deadLetters: { dead: 0, retrying: 1, parked: 0, blockedKeys: 1 } }],
  ])('are said to be in trouble: %s', (finding, change) => {
    expect(says({ ...healthy, ...change })).toEqual([finding]);
  });

  it('need no relay when change data capture publishes them', () => {
    const outbox = { pending: null, oldestAgeMs: null, relay: { role: 'cdc', owner: null, blockedBy: null } } as const;
    expect(says({ ...healthy, outbox })).toEqual(['Flows']);
  });

  it('are not called healthy while the service does not answer', () => {
    expect(findingsOf({ service: 'ordering', figures: healthy, error: new Error('away') })[0]!.says).toBe(
      'Does not answer',
    );
    expect(findingsOf({ service: 'ordering' })[0]!.tone).toBe('wait');
  });

  it('add up over the shop, and what is missing in the sums is said', () => {
    const flow = flowOfTheShop([
      { service: 'ordering', figures: healthy },
      { service: 'basket', figures: { ...healthy, outbox: null } },
      { service: 'payment', error: new Error('away') },
    ]);
    expect(flow).toEqual({ pending: 2, oldestAgeMs: 40, lag: 6, dead: 0, blockedKeys: 0, missing: ['payment'] });
  });
});

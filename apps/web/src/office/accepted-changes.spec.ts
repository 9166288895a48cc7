import { describe, expect, it, vi } from 'vitest';
import { AcceptedChanges } from './accepted-changes.js';

interface Item {
  readonly revision: number;
}

const receipt = { what: 'Accepted', acceptedAt: 0, isBack: ({ revision }: Item) => revision > 4 };

describe('The changes that a service has accepted', () => {
  it('are kept until a read shows them', () => {
    const changes = new AcceptedChanges<Item>();
    changes.add('rope', receipt);
    changes.add('lantern', receipt);

    changes.settle(new Map([['rope', { revision: 4 }]]));
    expect([...changes.all().keys()]).toEqual(['rope', 'lantern']);

    changes.settle(new Map([['rope', { revision: 5 }]]));
    expect([...changes.all().keys()]).toEqual(['lantern']);
  });

  it('tell who listens, and only when something has changed', () => {
    const changes = new AcceptedChanges<Item>();
    const listener = vi.fn();
    const stop = changes.subscribe(listener);
    changes.add('rope', receipt);
    changes.settle(new Map());
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    changes.settle(new Map([['rope', { revision: 5 }]]));
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

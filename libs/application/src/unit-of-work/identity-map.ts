import { Injectable } from '@nestjs/common';
import type { AggregateRoot } from '@tradewind/domain';
import { UnitOfWorkContext } from './unit-of-work-context.js';

/**
 * The aggregates of the running unit of work. Each is loaded only once (Fowler's Identity Map). The domain events that
 * they record are dispatched before the commit.
 */
@Injectable()
export class IdentityMap {
  constructor(private readonly context: UnitOfWorkContext) {}

  /** Returns undefined if the aggregate was not added, and outside a unit of work. */
  find<A extends AggregateRoot>(kind: string, id: string): A | undefined {
    return this.context.current?.aggregates.get(keyOf(kind, id)) as A | undefined;
  }

  add(kind: string, aggregate: AggregateRoot): void {
    const running = this.context.demand('IdentityMap.add');
    running.events.track(aggregate);
    running.aggregates.set(keyOf(kind, aggregate.id), aggregate);
  }
}

function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}

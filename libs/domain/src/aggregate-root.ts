import type { DomainEvent } from './domain-event.js';

/** The root of a cluster of objects that changes as one. It records domain events; the unit of work dispatches them. */
export abstract class AggregateRoot {
  abstract readonly id: string;

  /** How often this aggregate was saved; 0 means never. Only repositories compare and increment it. */
  version = 0;

  private recorded: DomainEvent[] = [];

  protected record(event: DomainEvent): void {
    this.recorded.push(event);
  }

  /** Returns the events recorded since the last call, oldest first, and forgets them. */
  pullDomainEvents(): DomainEvent[] {
    const events = this.recorded;
    this.recorded = [];
    return events;
  }
}

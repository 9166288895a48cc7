import type { DomainEvent } from './domain-event.js';

/** The root of a cluster of objects that changes as one. Its methods record what happened; the unit of work dispatches it. */
export abstract class AggregateRoot {
  abstract readonly id: string;

  /** How often this aggregate was saved; 0 means never. Repositories compare and count it, nobody else writes it. */
  version = 0;

  private recorded: DomainEvent[] = [];

  protected record(event: DomainEvent): void {
    this.recorded.push(event);
  }

  /** Hands over the events recorded since the last call, oldest first, and forgets them. */
  pullDomainEvents(): DomainEvent[] {
    const events = this.recorded;
    this.recorded = [];
    return events;
  }
}

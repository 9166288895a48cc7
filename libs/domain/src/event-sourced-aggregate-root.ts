import { AggregateRoot } from './aggregate-root.js';
import type { DomainEvent } from './domain-event.js';

/**
 * An aggregate that is stored as its domain events. Its methods check rules and record events; only `apply` changes its state, so
 * the same events always give the same state. `version` is the number of its stored events; 0 means that it was never saved.
 */
export abstract class EventSourcedAggregateRoot extends AggregateRoot {
  private unsaved: DomainEvent[] = [];

  /** Changes the state by a new event, or by one that was stored. It decides nothing and never refuses. */
  protected abstract apply(event: DomainEvent): void;

  protected override record(event: DomainEvent): void {
    this.apply(event);
    this.unsaved.push(event);
    super.record(event);
  }

  /** Applies stored events, oldest first, which follow those that were applied before. Only repositories call it. */
  replay(events: Iterable<DomainEvent>): void {
    for (const event of events) {
      this.apply(event);
      this.version += 1;
    }
  }

  /** Returns the events recorded since the last call, oldest first, and forgets them. Only repositories call it. */
  pullUnsavedEvents(): DomainEvent[] {
    const events = this.unsaved;
    this.unsaved = [];
    return events;
  }
}

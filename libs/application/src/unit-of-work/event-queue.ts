import type { AggregateRoot } from '@tradewind/domain';
import type { Raiser, RecordedEvent } from './recorded-event.js';

/** The domain events raised in one unit of work, collected in order from the aggregates and the event bus. */
export class EventQueue {
  private readonly tracked = new Set<AggregateRoot>();
  private readonly waiting: RecordedEvent[] = [];
  private readonly taken: RecordedEvent[] = [];
  private byHandlers = 0;

  track(aggregate: AggregateRoot): void {
    this.tracked.add(aggregate);
  }

  add(event: object, raiser: Raiser, aggregate?: string): void {
    const round = (raiser.of?.round ?? 0) + 1;
    if (raiser.of) this.byHandlers += 1;
    this.waiting.push({ event, round, raisedBy: raiser.name, cause: raiser.of, aggregate });
  }

  /** Collects the events that the tracked aggregates have recorded since the last call. */
  gather(raiser: Raiser): void {
    for (const aggregate of this.tracked) {
      const name = `${aggregate.constructor.name} ${aggregate.id}`;
      for (const event of aggregate.pullDomainEvents()) this.add(event, raiser, name);
    }
  }

  take(): RecordedEvent | undefined {
    const next = this.waiting.shift();
    if (next) this.taken.push(next);
    return next;
  }

  /** Returns a function that forgets all later events, and every aggregate, because aggregates may have changed. */
  remember(): () => void {
    const { length } = this.taken;
    const raisedByHandlers = this.byHandlers;
    return () => {
      this.tracked.clear();
      this.waiting.length = 0;
      this.taken.length = length;
      this.byHandlers = raisedByHandlers;
    };
  }

  /** The number of events that were raised by handlers of other events. */
  get raisedByHandlers(): number {
    return this.byHandlers;
  }

  /** All dispatched events, in the order of dispatch. */
  get dispatched(): readonly object[] {
    return this.taken.map((recorded) => recorded.event);
  }
}

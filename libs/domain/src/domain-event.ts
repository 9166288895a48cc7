import { newId } from './new-id.js';

/**
 * Something that happened inside one service, in its own language. Handled in process, in the transaction of the change
 * that raised it; it never crosses the wire. Named in the past tense: `OrderStartedDomainEvent`.
 */
export abstract class DomainEvent {
  readonly eventId: string = newId();
  readonly occurredAt: Date = new Date();
}

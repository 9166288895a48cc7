import { newId } from './new-id.js';

/**
 * Something that happened inside one service, in the language of this service. It is handled in process, in the
 * transaction of the change that raised it, and never leaves the service. Its name is in the past tense:
 * `OrderStartedDomainEvent`.
 */
export abstract class DomainEvent {
  readonly eventId: string = newId();
  readonly occurredAt: Date = new Date();
}

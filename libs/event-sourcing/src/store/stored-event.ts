import type { DomainEvent } from '@tradewind/domain';
import type { EventData } from '../event-types/event-data.js';

/** Who caused an event, and why. An id, a role or a service, never personal data: events are kept for ever. */
export interface Cause {
  readonly who?: string;
  readonly why?: string;
}

export interface EventMetadata extends Cause {
  readonly eventId: string;
  /** When it was appended. Never earlier than the previous event of its stream. */
  readonly at: Date;
  readonly correlationId?: string;
  /** The id of the message that led to it. */
  readonly causationId?: string;
}

export interface StoredEvent<E extends DomainEvent = DomainEvent> {
  /** In the whole store; unique, with gaps. Within a stream it rises. A bigint as text. */
  readonly position: string;
  readonly stream: string;
  /** In its stream, from 1, without gaps. */
  readonly version: number;
  readonly type: string;
  /** In the current version of the type. */
  readonly data: EventData;
  readonly event: E;
  readonly metadata: EventMetadata;
}

import type { EventData } from '../event-types/event-data.js';
import type { EventTypes } from '../event-types/event-types.js';
import type { StoredEvent } from './stored-event.js';

export const EVENT_COLUMNS = `position, event_id, stream, version, type, type_version, data, occurred_at, who, why,
  correlation_id, causation_id`;

export interface EventRow {
  readonly position: string;
  readonly event_id: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly type_version: number;
  readonly data: EventData;
  readonly occurred_at: Date;
  readonly who: string | null;
  readonly why: string | null;
  readonly correlation_id: string | null;
  readonly causation_id: string | null;
}

/** @throws EventTypeError if the type or its version is unknown */
export function toStoredEvent(types: EventTypes, row: EventRow): StoredEvent {
  const type = types.named(row.type);
  const data = type.upcast(row.data, row.type_version);
  const event = Object.assign(type.fromData(data), { eventId: row.event_id, occurredAt: row.occurred_at });
  const { position, stream, version } = row;
  return { position, stream, version, type: row.type, data, event, metadata: metadataOf(row) };
}

function metadataOf(row: EventRow): StoredEvent['metadata'] {
  return {
    eventId: row.event_id,
    at: row.occurred_at,
    ...(row.who !== null && { who: row.who }),
    ...(row.why !== null && { why: row.why }),
    ...(row.correlation_id !== null && { correlationId: row.correlation_id }),
    ...(row.causation_id !== null && { causationId: row.causation_id }),
  };
}

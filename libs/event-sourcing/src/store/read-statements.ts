import { PreparedStatement } from '@tradewind/application';
import { EVENT_COLUMNS, type EventRow } from './event-row.js';

/** $1: the stream; $2: after which version; $3, $4: up to which version and time, or null; $5: how many, or null. */
export const readStream = new PreparedStatement<EventRow>(`
  SELECT ${EVENT_COLUMNS} FROM stored_events
  WHERE stream = $1 AND version > $2
    AND ($3::int IS NULL OR version <= $3) AND ($4::timestamptz IS NULL OR occurred_at <= $4)
  ORDER BY version LIMIT $5`);

/** $1: the streams. Locks one after the other, in an order that all writers share. */
export const lockStreams = new PreparedStatement<{ readonly stream: string; readonly version: number }>(`
  SELECT stream, version FROM event_streams WHERE stream = ANY ($1::text[]) ORDER BY stream FOR UPDATE`);

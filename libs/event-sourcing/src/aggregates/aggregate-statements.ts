import { PreparedStatement } from '@tradewind/application';
import { EVENT_COLUMNS, type EventRow } from '../store/event-row.js';

/** An event after the snapshot, or the snapshot itself: then `position` is null and `data` is its state. */
export type HistoryRow = Omit<EventRow, 'position'> & { readonly position: string | null };

const ofEvent = EVENT_COLUMNS.split(',')
  .map((column) => `e.${column.trim()}`)
  .join(', ');

/** $1: the streams; $2: the version of snapshots. Per stream in order: the snapshot, if there is one, and the events after it. */
export const readHistories = new PreparedStatement<HistoryRow>(`
  WITH wanted AS MATERIALIZED (
    SELECT w.stream, s.version, s.state
    FROM unnest($1::text[]) AS w (stream)
    LEFT JOIN event_snapshots AS s ON s.stream = w.stream AND s.snapshot_version = $2
  )
  SELECT NULL::bigint AS position, NULL::uuid AS event_id, stream, version, NULL AS type, NULL::smallint AS type_version,
    state AS data, NULL::timestamptz AS occurred_at, NULL AS who, NULL AS why, NULL AS correlation_id, NULL AS causation_id
  FROM wanted WHERE version IS NOT NULL
  UNION ALL
  SELECT ${ofEvent}
  FROM wanted AS w JOIN stored_events AS e ON e.stream = w.stream AND e.version > coalesce(w.version, 0)
  ORDER BY stream, version`);

/** $1: the stream; $2: its version; $3: the version of snapshots; $4: the state. */
export const writeSnapshot = new PreparedStatement(`
  INSERT INTO event_snapshots (stream, version, snapshot_version, state) VALUES ($1, $2, $3, $4::jsonb)
  ON CONFLICT (stream) DO UPDATE SET (version, snapshot_version, state) = ROW (excluded.version, excluded.snapshot_version, excluded.state)`);

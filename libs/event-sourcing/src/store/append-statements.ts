import { PreparedStatement } from '@tradewind/application';

/**
 * $1: the stream; $2: the expected version; $3: the events; $4: the time; $5 to $8: who, why, correlation and causation id.
 *
 * Each variant locks the stream's row, so its events get rising positions, and a snapshot of the database that sees one of them
 * also sees those before it. If the stream is not as expected, the statement fails with SQLSTATE 40001, a conflict.
 */
const appending = (advance: string) =>
  new PreparedStatement<{ readonly version: number }>(`
  WITH advanced AS (${advance}),
  start AS (
    SELECT coalesce((SELECT version FROM advanced), refuse_append($1, $2)) AS version,
      (SELECT last_event_at FROM advanced) AS occurred_at
  )
  INSERT INTO stored_events
    (event_id, stream, version, type, type_version, data, occurred_at, who, why, correlation_id, causation_id)
  SELECT event.id, $1, start.version - jsonb_array_length($3::jsonb) + event.nth, event.type, event.type_version, event.data,
    start.occurred_at, $5, $6, $7, $8
  FROM start, ROWS FROM (
    jsonb_to_recordset($3::jsonb) AS (id uuid, type text, type_version smallint, data jsonb)
  ) WITH ORDINALITY AS event (id, type, type_version, data, nth)
  ORDER BY event.nth
  RETURNING version`);

const ADVANCE = `version = s.version + jsonb_array_length($3::jsonb), last_event_at = greatest(s.last_event_at, $4::timestamptz)`;
const CREATE = `
  INSERT INTO event_streams AS s (stream, version, last_event_at)
  VALUES ($1::text, jsonb_array_length($3::jsonb), $4::timestamptz)
  ON CONFLICT (stream)`;
const RETURNING = 'RETURNING s.version, s.last_event_at';

export const appendToExisting = appending(
  `UPDATE event_streams AS s SET ${ADVANCE} WHERE s.stream = $1::text AND s.version = $2::int ${RETURNING}`,
);

/** $2 is 0. */
export const appendToNone = appending(`${CREATE} DO NOTHING ${RETURNING}`);

/** $2 is not used, but must be an int. */
export const appendToAny = appending(`${CREATE} DO UPDATE SET ${ADVANCE} ${RETURNING}`);

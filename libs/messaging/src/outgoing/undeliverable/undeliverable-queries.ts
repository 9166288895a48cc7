import { LETTER_COLUMNS } from '../../dead-letters/letter-row.js';
import { DUE_HEADS } from '../../dead-letters/due-heads.js';
import { LEASE_MS } from '../leadership/lease-queries.js';
import type { Statement } from '../leadership/relay-connection.js';

/** $1: the epoch. No row once another relay is in office; then the statement has no effect. */
const OFFICE = `
  office AS (
    UPDATE outbox_relay SET lease_until = clock_timestamp() + interval '${LEASE_MS} ms' WHERE epoch = $1 RETURNING epoch
  )`;

/** $2: consumer, $3: partition, $4: topics; then what differs, see `letterColumns`. A row that lies there already stays as it is. */
export const PUT_AWAY: Statement = {
  name: 'undeliverable_put_away',
  text: `
    WITH ${OFFICE}, added AS (
      INSERT INTO dead_letter (consumer, topic, partition, message_offset, key, message_id, type, headers, payload, state,
        attempts, error_name, error, stack, first_failed_at, last_failed_at, parked_at)
      SELECT $2, l.topic, $3::int, l.message_offset, l.key, l.message_id, l.type, l.headers, l.payload, l.state,
        CASE WHEN l.error IS NULL THEN 0 ELSE 1 END, l.error_name, l.error, l.stack,
        CASE WHEN l.error IS NOT NULL THEN clock_timestamp() END, CASE WHEN l.error IS NOT NULL THEN clock_timestamp() END,
        CASE WHEN l.state = 'parked' THEN clock_timestamp() END
      FROM office CROSS JOIN unnest($4::text[], $5::bigint[], $6::bytea[], $7::text[], $8::text[], $9::jsonb[], $10::bytea[],
        $11::text[], $12::float8[], $13::text[], $14::text[], $15::text[]) WITH ORDINALITY
        AS l(topic, message_offset, key, message_id, type, headers, payload, state, wait_ms, error_name, error, stack, number)
      ORDER BY l.number
      ON CONFLICT (consumer, topic, partition, message_offset) DO NOTHING
    ) SELECT epoch FROM office`,
};

/** $1: consumer, $2: topics, $3: keys. Those of which something lies there. */
export const BLOCKED_AMONG: Statement = {
  name: 'undeliverable_blocked_among',
  text: `
    SELECT asked.topic, asked.key FROM unnest($2::text[], $3::text[]) AS asked(topic, key)
    WHERE EXISTS (
      SELECT FROM dead_letter d WHERE d.consumer = $1 AND d.topic = asked.topic
        AND d.lane = encode(sha256(convert_to(asked.key, 'UTF8')), 'hex') AND d.state <> 'discarded')`,
};

/** $1: consumer. */
export const ARE_ANY: Statement = {
  name: 'undeliverable_are_any',
  text: `SELECT EXISTS (SELECT FROM dead_letter WHERE consumer = $1 AND state <> 'discarded') AS any`,
};

/** $1: consumer. */
export const DUE: Statement = { name: 'undeliverable_due', text: DUE_HEADS };

/** $1: consumer, $2: id of the first of a key, $3: how many. The next of that key, in their order. */
export const READ_LANE: Statement = {
  name: 'undeliverable_read_lane',
  text: `
    SELECT ${LETTER_COLUMNS} FROM dead_letter
    WHERE consumer = $1 AND state <> 'discarded'
      AND (topic, lane) = (SELECT head.topic, head.lane FROM dead_letter head WHERE head.id = $2)
    ORDER BY id LIMIT $3`,
};

/** $2: consumer, $3: ids. What was discarded meanwhile stays on record. */
export const TAKE_AWAY: Statement = {
  name: 'undeliverable_take_away',
  text: `
    WITH ${OFFICE}, gone AS (
      DELETE FROM dead_letter
      WHERE consumer = $2 AND id = ANY ($3::bigint[]) AND state <> 'discarded' AND EXISTS (SELECT FROM office)
    ) SELECT epoch FROM office`,
};

/** $2: consumer, $3: id, $4 to $6: name, message and stack of the error. */
export const REFUSED_AGAIN: Statement = {
  name: 'undeliverable_refused_again',
  text: `
    WITH ${OFFICE}, refused AS (
      UPDATE dead_letter
      SET state = 'dead', attempts = attempts + 1, error_name = $4, error = $5, stack = $6,
        first_failed_at = coalesce(first_failed_at, clock_timestamp()), last_failed_at = clock_timestamp()
      WHERE consumer = $2 AND id = $3 AND state = 'parked' AND EXISTS (SELECT FROM office)
    ) SELECT epoch FROM office`,
};

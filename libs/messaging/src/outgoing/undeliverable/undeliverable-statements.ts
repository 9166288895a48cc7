import { DEAD_LETTER_COLUMNS } from '../../dead-letters/dead-letter-row.js';
import { DUE_HEADS } from '../../dead-letters/due-heads.js';
import { LEASE_MS } from '../leadership/lease-statements.js';
import type { Statement } from '../leadership/relay-connection.js';

/** $1: the epoch. Returns no row once another relay leads; then the statement has no effect. */
const LEADER = `
  leader AS (
    UPDATE outbox_relay SET lease_until = clock_timestamp() + interval '${LEASE_MS} ms' WHERE epoch = $1 RETURNING epoch
  )`;

/**
 * $2: consumer, $3: partition, $4: topics; then the columns of `deadLetterColumns`. A row that is stored already stays unchanged.
 */
export const INSERT: Statement = {
  name: 'undeliverable_put_away',
  text: `
    WITH ${LEADER}, added AS (
      INSERT INTO dead_letter (consumer, topic, partition, message_offset, key, message_id, type, headers, payload, state,
        attempts, error_name, error, stack, first_failed_at, last_failed_at, parked_at)
      SELECT $2, l.topic, $3::int, l.message_offset, l.key, l.message_id, l.type, l.headers, l.payload, l.state,
        CASE WHEN l.error IS NULL THEN 0 ELSE 1 END, l.error_name, l.error, l.stack,
        CASE WHEN l.error IS NOT NULL THEN clock_timestamp() END, CASE WHEN l.error IS NOT NULL THEN clock_timestamp() END,
        CASE WHEN l.state = 'parked' THEN clock_timestamp() END
      FROM leader CROSS JOIN unnest($4::text[], $5::bigint[], $6::bytea[], $7::text[], $8::text[], $9::jsonb[], $10::bytea[],
        $11::text[], $12::float8[], $13::text[], $14::text[], $15::text[]) WITH ORDINALITY
        AS l(topic, message_offset, key, message_id, type, headers, payload, state, wait_ms, error_name, error, stack, number)
      ORDER BY l.number
      ON CONFLICT (consumer, topic, partition, message_offset) DO NOTHING
    ) SELECT epoch FROM leader`,
};

/** $1: consumer, $2: topics, $3: keys. Returns the keys that have dead letters. */
export const FIND_BLOCKED: Statement = {
  name: 'undeliverable_blocked_among',
  text: `
    SELECT asked.topic, asked.key FROM unnest($2::text[], $3::text[]) AS asked(topic, key)
    WHERE EXISTS (
      SELECT FROM dead_letter d WHERE d.consumer = $1 AND d.topic = asked.topic
        AND d.lane = encode(sha256(convert_to(asked.key, 'UTF8')), 'hex') AND d.state <> 'discarded')`,
};

/** $1: consumer. */
export const HAS_ANY: Statement = {
  name: 'undeliverable_are_any',
  text: `SELECT EXISTS (SELECT FROM dead_letter WHERE consumer = $1 AND state <> 'discarded') AS any`,
};

/** $1: consumer. */
export const DUE: Statement = { name: 'undeliverable_due', text: DUE_HEADS };

/** $1: consumer, $2: id of the first of a key, $3: limit. Returns the next dead letters of that key, in their order. */
export const READ_KEY_QUEUE: Statement = {
  name: 'undeliverable_read_lane',
  text: `
    SELECT ${DEAD_LETTER_COLUMNS} FROM dead_letter
    WHERE consumer = $1 AND state <> 'discarded'
      AND (topic, lane) = (SELECT head.topic, head.lane FROM dead_letter head WHERE head.id = $2)
    ORDER BY id LIMIT $3`,
};

/** $2: consumer, $3: ids. Dead letters that were discarded meanwhile stay. */
export const REMOVE: Statement = {
  name: 'undeliverable_take_away',
  text: `
    WITH ${LEADER}, gone AS (
      DELETE FROM dead_letter
      WHERE consumer = $2 AND id = ANY ($3::bigint[]) AND state <> 'discarded' AND EXISTS (SELECT FROM leader)
    ) SELECT epoch FROM leader`,
};

/** $2: consumer, $3: id, $4 to $6: name, message and stack of the error. */
export const MARK_REFUSED: Statement = {
  name: 'undeliverable_refused_again',
  text: `
    WITH ${LEADER}, refused AS (
      UPDATE dead_letter
      SET state = 'dead', attempts = attempts + 1, error_name = $4, error = $5, stack = $6,
        first_failed_at = coalesce(first_failed_at, clock_timestamp()), last_failed_at = clock_timestamp()
      WHERE consumer = $2 AND id = $3 AND state = 'parked' AND EXISTS (SELECT FROM leader)
    ) SELECT epoch FROM leader`,
};

import { DEAD_LETTER_COLUMNS } from '../../dead-letters/dead-letter-row.js';

/** No earlier dead letter of the same key exists. $1: consumer. */
const IS_HEAD = `
  (d.lane IS NULL OR NOT EXISTS (
    SELECT FROM dead_letter AS before
    WHERE before.consumer = $1 AND before.topic = d.topic AND before.lane = d.lane AND before.id < d.id
      AND before.state <> 'discarded'))`;

/** $2: id. Deletes and returns the dead letter if it is due, the first of its key, and not locked by another worker. */
export const CLAIM = `
  WITH claimed AS (
    DELETE FROM dead_letter WHERE id = (
      SELECT d.id FROM dead_letter AS d
      WHERE d.consumer = $1 AND d.id = $2
        AND (d.state = 'parked' OR (d.state = 'retrying' AND d.next_attempt_at <= clock_timestamp())) AND ${IS_HEAD}
      FOR UPDATE SKIP LOCKED)
    RETURNING *
  ) SELECT ${DEAD_LETTER_COLUMNS} FROM claimed`;

/** $2: topic, $3: key. */
export const NEXT_OF_KEY = `
  SELECT id FROM dead_letter
  WHERE consumer = $1 AND topic = $2 AND lane = encode(sha256($3), 'hex') AND state <> 'discarded'
  ORDER BY id LIMIT 1`;

/** $2: id, $3: attempts before this one, which proves that no other worker has tried it meanwhile. */
export const RECORD_FAILURE = `
  WITH failed AS (
    UPDATE dead_letter
    SET state = $4, attempts = $3::int + 1, next_attempt_at = clock_timestamp() + $5::float8 * interval '1 ms',
      error_name = $6, error = $7, stack = $8,
      first_failed_at = coalesce(first_failed_at, clock_timestamp()), last_failed_at = clock_timestamp()
    WHERE consumer = $1 AND id = $2 AND attempts = $3::int AND state IN ('parked', 'retrying')
    RETURNING id
  ) SELECT id FROM failed`;

export const MS_TO_NEXT = `
  SELECT extract(epoch FROM min(next_attempt_at) - clock_timestamp())::float8 * 1000 AS ms
  FROM dead_letter WHERE consumer = $1 AND state = 'retrying'`;

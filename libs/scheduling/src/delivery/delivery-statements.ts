import { PreparedStatement } from '@tradewind/application';
import type { Statement } from '../connection/statement.js';

/** $1: kinds; $2: how many of each. The first of each kind, whether due or not. Its cost does not depend on how many wait. */
export const READ_FIRST: Statement = {
  name: 'deadlines_first',
  text: `
    SELECT first.* FROM unnest($1::text[]) AS handled (kind)
    CROSS JOIN LATERAL (
      SELECT kind, key, id, due_at AS "dueAt", attempt_at AS "attemptAt", failures,
        correlation_id AS "correlationId", causation_id AS "causationId", traceparent, tracestate
      FROM deadlines WHERE kind = handled.kind ORDER BY attempt_at LIMIT $2
    ) AS first`,
};

/** Distinguishes our advisory locks from those of others in the database. */
const LOCKS = 3_400_034;

/**
 * $1 kind, $2 key, $3 id. Returns the payload unless another instance is handling the deadline. The lock is not that of the row,
 * so that whoever cancels the deadline does not wait for the handler and then the handler for him.
 */
export const CLAIM = new PreparedStatement<{ payload: unknown }>(`
  SELECT payload FROM deadlines
  WHERE kind = $1 AND key = $2 AND id = $3
    AND pg_try_advisory_xact_lock(${LOCKS}, hashtext(kind || ' ' || key))`);

/** $1 kind, $2 key, $3 id, $4 time of the next attempt, $5 error, $6 now. Returns a row if it was still there. */
export const RECORD_FAILURE = new PreparedStatement<{ kind: string }>(`
  UPDATE deadlines SET failures = failures + 1, attempt_at = $4, error = $5, failed_at = $6
  WHERE kind = $1 AND key = $2 AND id = $3 RETURNING kind`);

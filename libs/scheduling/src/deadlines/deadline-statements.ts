import { PreparedStatement } from '@tradewind/application';

/** $1 kind, $2 key, $3 id, $4 due at, $5 payload, $6 correlation id, $7 causation id, $8 and $9 the trace context. */
export const SCHEDULE = new PreparedStatement(`
  INSERT INTO deadlines
    (kind, key, id, due_at, attempt_at, payload, correlation_id, causation_id, traceparent, tracestate)
  VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (kind, key) DO UPDATE SET
    id = EXCLUDED.id, due_at = EXCLUDED.due_at, attempt_at = EXCLUDED.attempt_at, payload = EXCLUDED.payload,
    correlation_id = EXCLUDED.correlation_id, causation_id = EXCLUDED.causation_id,
    traceparent = EXCLUDED.traceparent, tracestate = EXCLUDED.tracestate,
    failures = 0, error = NULL, failed_at = NULL`);

/** $1 kind, $2 key. */
export const CANCEL = new PreparedStatement('DELETE FROM deadlines WHERE kind = $1 AND key = $2');

/** $1 kind, $2 key, $3 id. Returns a row if it was still there. */
export const REMOVE = new PreparedStatement<{ kind: string }>(
  'DELETE FROM deadlines WHERE kind = $1 AND key = $2 AND id = $3 RETURNING kind',
);

/** Every kind that waits, by one index look-up per kind. */
const KINDS = `
  WITH RECURSIVE kinds AS (
    (SELECT kind FROM deadlines ORDER BY kind LIMIT 1)
    UNION ALL
    SELECT (SELECT kind FROM deadlines WHERE kind > kinds.kind ORDER BY kind LIMIT 1) FROM kinds WHERE kinds.kind IS NOT NULL
  )`;

/** Where counting ends. */
export const MOST_COUNTED = 1_000;

/** $1: what should have been handled by now. Failed deadlines are overdue until they succeed. One row per overdue kind. */
export const READ_OVERDUE = `${KINDS}
  SELECT kinds.kind, (late.count + failing.count)::int AS count, failing.count::int AS failing,
    least(late.since, failing.since) AS since
  FROM kinds
  CROSS JOIN LATERAL (
    SELECT count(*), min(due_at) AS since FROM (
      SELECT due_at FROM deadlines WHERE kind = kinds.kind AND attempt_at <= $1 AND failures = 0
      ORDER BY attempt_at LIMIT ${MOST_COUNTED}
    ) AS each
  ) AS late
  CROSS JOIN LATERAL (
    SELECT count(*), min(due_at) AS since FROM (
      SELECT due_at FROM deadlines WHERE kind = kinds.kind AND failures > 0 ORDER BY due_at LIMIT ${MOST_COUNTED}
    ) AS each
  ) AS failing
  WHERE late.count + failing.count > 0`;

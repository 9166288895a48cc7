import { escapeIdentifier } from 'pg';

/**
 * The statement that returns the first and the last position of a window. $1, $2: its snapshots. Adding 0 keeps the planner off
 * the primary key.
 */
export function measureWindow(table: string): string {
  const rows = escapeIdentifier(table);
  return `
  SELECT min(position + 0) - 1 AS position, max(position + 0) AS end FROM (
    SELECT position FROM ${rows}
    WHERE transaction_id >= pg_snapshot_xmax($1::pg_snapshot) AND transaction_id < pg_snapshot_xmax($2::pg_snapshot)
    UNION ALL
    SELECT position FROM ${rows} WHERE transaction_id = ANY (ARRAY(SELECT pg_snapshot_xip($1::pg_snapshot)))
  ) AS rows_of_window`;
}

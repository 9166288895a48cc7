import { measureWindow } from '@tradewind/application/snapshot-window';
import { EVENT_COLUMNS } from '../../store/event-row.js';

/*
 * These are planned anew each time: the store grows from nothing to millions of events, and a plan that was made for an empty table
 * must not stay.
 */

/**
 * $1: the old snapshot; $2: how many events to read. Returns the newest snapshot and the events between the two, in one statement so
 * that both belong to the same moment. Returns no events but `overflow` if there are more. Each branch follows the index on
 * transaction_id and ends after a page, so neither the history nor the backlog is scanned.
 */
export const READ_NEWEST = `
  WITH taken AS MATERIALIZED (SELECT pg_current_snapshot() AS snapshot),
  found AS MATERIALIZED (
    (SELECT ${EVENT_COLUMNS} FROM stored_events WHERE transaction_id >= pg_snapshot_xmax($1::pg_snapshot)
      ORDER BY transaction_id LIMIT $2::int + 1)
    UNION ALL
    (SELECT ${EVENT_COLUMNS} FROM stored_events WHERE transaction_id = ANY (ARRAY(SELECT pg_snapshot_xip($1::pg_snapshot)))
      ORDER BY transaction_id LIMIT $2::int + 1)
  ),
  size AS MATERIALIZED (SELECT count(*) > $2::int AS overflow FROM found)
  SELECT taken.snapshot::text, size.overflow, found.*
  FROM taken CROSS JOIN size LEFT JOIN found ON NOT size.overflow
  ORDER BY found.position`;

export const MEASURE_WINDOW = measureWindow('stored_events');

/** $1, $2: the snapshots of the window; $3, $4: the positions after which and up to which to read; $5: how many. */
export const READ_PAGE = `
  SELECT ${EVENT_COLUMNS} FROM stored_events
  WHERE position > $3 AND position <= $4
    AND pg_visible_in_snapshot(transaction_id, $2::pg_snapshot)
    AND NOT pg_visible_in_snapshot(transaction_id, $1::pg_snapshot)
  ORDER BY position LIMIT $5`;

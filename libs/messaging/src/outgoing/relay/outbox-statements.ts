import { measureWindow } from '@tradewind/application/snapshot-window';
import type { Statement } from '../leadership/relay-connection.js';
import { OUTBOX_COLUMNS } from '../outbox/outbox-columns.js';

export const PAGE_ROWS = 500;
export const PAGE_BYTES = 4 * 1024 * 1024;

const STORED = `${OUTBOX_COLUMNS}, date_part('epoch', created_at) * 1000 AS created_ms`;

/**
 * $1: the old snapshot. Returns the newest snapshot and the rows between the two, in one statement so that both belong to the
 * same moment. Returns no rows but `overflow` if they do not fit into one page. Each branch follows the index on transaction_id
 * and ends after a page, so neither the history nor the backlog is scanned.
 */
export const READ_NEWEST: Statement = {
  name: 'outbox_read_newest',
  text: `
  WITH taken AS MATERIALIZED (SELECT pg_current_snapshot() AS snapshot),
  found AS MATERIALIZED (
    (SELECT ${STORED} FROM outbox WHERE transaction_id >= pg_snapshot_xmax($1::pg_snapshot)
      ORDER BY transaction_id LIMIT ${PAGE_ROWS + 1})
    UNION ALL
    (SELECT ${STORED} FROM outbox WHERE transaction_id = ANY (ARRAY(SELECT pg_snapshot_xip($1::pg_snapshot)))
      ORDER BY transaction_id LIMIT ${PAGE_ROWS + 1})
  ),
  size AS MATERIALIZED (
    SELECT count(*) > ${PAGE_ROWS} OR coalesce(sum(octet_length(payload)), 0) > ${PAGE_BYTES} AS overflow FROM found
  )
  SELECT taken.snapshot::text, size.overflow, found.*
  FROM taken CROSS JOIN size LEFT JOIN found ON NOT size.overflow
  ORDER BY found.position`,
};

export const MEASURE_WINDOW: Statement = { name: 'outbox_measure_window', text: measureWindow('outbox') };

/**
 * $1, $2: the snapshots of the window; $3, $4: the positions after which and up to which to read. The window ends with a page
 * that reaches neither the row nor the byte limit.
 */
export const READ_PAGE: Statement = {
  name: 'outbox_read_page',
  text: `
  SELECT ${OUTBOX_COLUMNS}, created_ms FROM (
    SELECT ${STORED},
      sum(octet_length(payload)) OVER (ORDER BY position ROWS UNBOUNDED PRECEDING) - octet_length(payload) AS bytes_before
    FROM outbox
    WHERE position > $3 AND position <= $4
      AND pg_visible_in_snapshot(transaction_id, $2::pg_snapshot)
      AND NOT pg_visible_in_snapshot(transaction_id, $1::pg_snapshot)
    ORDER BY position LIMIT ${PAGE_ROWS}
  ) AS candidates
  WHERE bytes_before < ${PAGE_BYTES} ORDER BY position`,
};

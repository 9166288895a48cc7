/**
 * PostgreSQL's own count of the rows that this session inserted, updated and deleted and has not yet reported to its
 * statistics. Command tags are not enough, because the tag of `WITH … INSERT … SELECT` counts the rows of the SELECT.
 */
const UNREPORTED_ROWS = `(
  SELECT coalesce(sum(pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
                    + pg_stat_get_xact_tuples_deleted(oid)), 0)::bigint
    FROM pg_class WHERE relkind = 'r' AND relnamespace <> 'pg_catalog'::regnamespace
     AND current_setting('track_counts')::boolean)`;

/** Must be sent first in a transaction, because the unreported rows may include those of earlier transactions. */
export const REMEMBER_ROWS_BEFORE = `SELECT set_config('tradewind.rows_before', ${UNREPORTED_ROWS}::text, true)`;

/** The transaction's id, if it has one, and the rows that it wrote. The rows are null if nothing was remembered. */
export const DESCRIBE_TRANSACTION = `
  SELECT pg_current_xact_id_if_assigned()::text AS id,
         (${UNREPORTED_ROWS} - nullif(current_setting('tradewind.rows_before', true), '')::bigint)::int AS "rowsWritten"`;

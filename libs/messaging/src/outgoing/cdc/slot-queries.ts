/** The slot that the connector of this database reads: see deploy/debezium/outbox-connector.json. */
const SLOT = `slot_name = 'outbox_' || current_database() AND slot_type = 'logical'`;

/** No row without a slot. `retained`, `lag`: bytes of the log that it keeps, and that are not confirmed as published. */
export const READ_SLOT = `
  SELECT slot_name AS name, active, coalesce(wal_status, 'lost') AS status, safe_wal_size::float8 AS safe,
    (pg_current_wal_lsn() - restart_lsn)::float8 AS retained,
    (pg_current_wal_lsn() - confirmed_flush_lsn)::float8 AS lag
  FROM pg_replication_slots WHERE ${SLOT}`;

/** Where the cursor of the outbox stands, and whether the database was restored into another cluster since. */
export const READ_CURSOR = `
  SELECT old_snapshot::text AS snapshot,
    system_identifier <> (SELECT system_identifier FROM pg_control_system()) AS moved
  FROM outbox_relay`;

/**
 * $1: a snapshot. A newer one, if rows were committed since. Only while the connector streams: what it read of the table
 * before that is ahead of all it streams, so none of it is unpublished once a later position is confirmed.
 */
export const TAKE_SNAPSHOT = `
  SELECT pg_current_snapshot()::text AS snapshot FROM pg_replication_slots
  WHERE ${SLOT} AND active AND confirmed_flush_lsn IS NOT NULL AND (
    EXISTS (SELECT FROM outbox WHERE transaction_id >= pg_snapshot_xmax($1::pg_snapshot)) OR
    EXISTS (SELECT FROM outbox WHERE transaction_id = ANY (ARRAY(SELECT pg_snapshot_xip($1::pg_snapshot)))))`;

/** Leaves a mark in the log, behind all that was committed before. */
export const LEAVE_MARK = `SELECT pg_logical_emit_message(false, 'outbox', '')::text AS position`;

/**
 * $1: the position of a mark. A slot that keeps the log from before the mark existed when the mark was made: what it
 * confirms beyond the mark was published. One that begins behind it proves nothing, since another may have been lost.
 */
export const COMPARE_WITH_MARK = `
  SELECT restart_lsn < $1::pg_lsn AND confirmed_flush_lsn >= $1::pg_lsn AS passed,
    coalesce(restart_lsn >= $1::pg_lsn, true) AS unprovable
  FROM pg_replication_slots WHERE ${SLOT}`;

/** $1: a snapshot. Only while no relay is in office. */
export const MOVE_CURSOR = `
  UPDATE outbox_relay SET old_snapshot = $1::pg_snapshot, new_snapshot = NULL, last_position = NULL, end_position = NULL
  WHERE lease_until < clock_timestamp() RETURNING old_snapshot`;

/** Of another cluster, snapshots mean nothing here: nothing is known to be published. */
export const FORGET_CURSOR = `
  UPDATE outbox_relay r SET system_identifier = c.system_identifier, old_snapshot = '1:1:', new_snapshot = NULL
  FROM pg_control_system() c
  WHERE r.lease_until < clock_timestamp() AND r.system_identifier <> c.system_identifier RETURNING r.id`;

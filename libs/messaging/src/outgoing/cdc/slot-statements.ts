/** The slot that the connector of this database reads: see deploy/debezium/outbox-connector.json. */
const SLOT = `slot_name = 'outbox_' || current_database() AND slot_type = 'logical'`;

/**
 * Returns no row without a slot. `retained`, `lag`: bytes of the write-ahead log that it keeps, and that are not confirmed as
 * published.
 */
export const READ_SLOT = `
  SELECT slot_name AS name, active, coalesce(wal_status, 'lost') AS status, safe_wal_size::float8 AS safe,
    (pg_current_wal_lsn() - restart_lsn)::float8 AS retained,
    (pg_current_wal_lsn() - confirmed_flush_lsn)::float8 AS lag
  FROM pg_replication_slots WHERE ${SLOT}`;

/** The cursor of the outbox, and whether the database was restored into another cluster since. */
export const READ_CURSOR = `
  SELECT old_snapshot::text AS snapshot,
    system_identifier <> (SELECT system_identifier FROM pg_control_system()) AS moved
  FROM outbox_relay`;

/**
 * $1: a snapshot. Returns a newer one if rows were committed since. Only while the connector streams: what it read of the table
 * before that precedes everything it streams, so none of it is unpublished once a later position is confirmed.
 */
export const TAKE_SNAPSHOT = `
  SELECT pg_current_snapshot()::text AS snapshot FROM pg_replication_slots
  WHERE ${SLOT} AND active AND confirmed_flush_lsn IS NOT NULL AND (
    EXISTS (SELECT FROM outbox WHERE transaction_id >= pg_snapshot_xmax($1::pg_snapshot)) OR
    EXISTS (SELECT FROM outbox WHERE transaction_id = ANY (ARRAY(SELECT pg_snapshot_xip($1::pg_snapshot)))))`;

/** Writes a marker to the write-ahead log, behind everything that was committed before. */
export const EMIT_MARKER = `SELECT pg_logical_emit_message(false, 'outbox', '')::text AS position`;

/**
 * $1: the position of a marker. For a slot that keeps the log from before the marker, everything up to the marker is published
 * once the slot confirms a position behind it. A slot that starts behind the marker proves nothing, since another slot may have
 * been lost.
 */
export const COMPARE_WITH_MARKER = `
  SELECT restart_lsn < $1::pg_lsn AND confirmed_flush_lsn >= $1::pg_lsn AS passed,
    coalesce(restart_lsn >= $1::pg_lsn, true) AS unprovable
  FROM pg_replication_slots WHERE ${SLOT}`;

/** $1: a snapshot. Only while no relay leads. */
export const MOVE_CURSOR = `
  UPDATE outbox_relay SET old_snapshot = $1::pg_snapshot, new_snapshot = NULL, last_position = NULL, end_position = NULL
  WHERE lease_until < clock_timestamp() RETURNING old_snapshot`;

/** Snapshots of another cluster mean nothing here: nothing is known to be published. */
export const FORGET_CURSOR = `
  UPDATE outbox_relay r SET system_identifier = c.system_identifier, old_snapshot = '1:1:', new_snapshot = NULL
  FROM pg_control_system() c
  WHERE r.lease_until < clock_timestamp() AND r.system_identifier <> c.system_identifier RETURNING r.id`;

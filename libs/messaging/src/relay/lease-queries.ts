import { BEFORE_ALL } from './relay-cursor.js';

export const LEASE_MS = 3_000;

const UNTIL = `clock_timestamp() + interval '${LEASE_MS} ms'`;

/**
 * $1: the owner. Ends in no row while another relay holds the lease. `moved`: the database was restored into another cluster
 * since the last term.
 */
export const ACQUIRE = `
  UPDATE outbox_relay SET epoch = epoch + 1, owner = $1, lease_until = ${UNTIL}
  WHERE lease_until < clock_timestamp() OR owner = $1
  RETURNING epoch, old_snapshot::text, new_snapshot::text, last_position, end_position,
    system_identifier <> (SELECT system_identifier FROM pg_control_system()) AS moved`;

/** $1: the epoch. */
export const RENEW = `UPDATE outbox_relay SET lease_until = ${UNTIL} WHERE epoch = $1 RETURNING epoch`;

/** $1: the epoch; $2 to $5: the cursor. */
export const SAVE = `
  UPDATE outbox_relay
  SET old_snapshot = $2, new_snapshot = $3, last_position = $4, end_position = $5, lease_until = ${UNTIL}
  WHERE epoch = $1 RETURNING epoch`;

/** $1: the epoch. */
export const RELEASE = `UPDATE outbox_relay SET owner = NULL, lease_until = '-infinity' WHERE epoch = $1`;

/**
 * $1: the epoch. In another cluster, the transaction ids and snapshots of the former one mean nothing: the retained rows
 * become rows of now and are published once more, and the consumers' inboxes take no notice of those they know.
 */
export const START_OVER = `
  WITH moved AS (
    UPDATE outbox_relay r
    SET system_identifier = c.system_identifier, old_snapshot = '${BEFORE_ALL}', new_snapshot = NULL
    FROM pg_control_system() c
    WHERE r.epoch = $1
    RETURNING r.id
  )
  UPDATE outbox SET transaction_id = DEFAULT WHERE EXISTS (SELECT FROM moved)`;

export const LEASE_MS = 3_000;

const UNTIL = `clock_timestamp() + interval '${LEASE_MS} ms'`;

/** $1: the owner. Ends in no row while another relay holds the lease. */
export const ACQUIRE = `
  UPDATE outbox_relay SET epoch = epoch + 1, owner = $1, lease_until = ${UNTIL}
  WHERE lease_until < clock_timestamp()
  RETURNING epoch, old_snapshot::text, new_snapshot::text, last_position, end_position`;

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
 * In a database that was restored into another cluster, transaction ids and snapshots mean nothing: the retained rows become
 * rows of now and are published once more, and the consumers' inboxes take no notice of those they know.
 */
export const START_OVER_IN_ANOTHER_CLUSTER = `
  WITH moved AS (
    UPDATE outbox_relay r
    SET system_identifier = c.system_identifier, old_snapshot = '1:1:', new_snapshot = NULL, last_position = NULL,
      end_position = NULL, epoch = epoch + 1
    FROM pg_control_system() c
    WHERE r.system_identifier <> c.system_identifier
    RETURNING r.id
  )
  UPDATE outbox SET transaction_id = DEFAULT WHERE EXISTS (SELECT FROM moved)`;

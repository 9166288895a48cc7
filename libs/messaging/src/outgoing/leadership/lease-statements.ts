import { EMPTY_SNAPSHOT } from '@tradewind/application/snapshot-window';
import type { Statement } from './relay-connection.js';

export const LEASE_MS = 3_000;

const UNTIL = `clock_timestamp() + interval '${LEASE_MS} ms'`;

/**
 * What a crash of the server loses is published again, so these writes need not wait for the disk several times a second.
 */
const WITHOUT_FLUSH = `set_config('synchronous_commit', 'off', true) = 'off'`;

/**
 * $1: the owner. Returns no row while another relay holds the lease. `moved`: the database was restored into another cluster
 * since the last term.
 */
export const ACQUIRE: Statement = {
  name: 'outbox_relay_acquire',
  text: `
    UPDATE outbox_relay SET epoch = epoch + 1, owner = $1, lease_until = ${UNTIL}
    WHERE lease_until < clock_timestamp() OR owner = $1
    RETURNING epoch, old_snapshot::text, new_snapshot::text, last_position, end_position,
      system_identifier <> (SELECT system_identifier FROM pg_control_system()) AS moved`,
};

/** $1: the epoch. */
export const RENEW: Statement = {
  name: 'outbox_relay_renew',
  text: `UPDATE outbox_relay SET lease_until = ${UNTIL} WHERE epoch = $1 AND ${WITHOUT_FLUSH} RETURNING epoch`,
};

/** $1: the epoch; $2 to $5: the cursor. */
export const SAVE: Statement = {
  name: 'outbox_relay_save',
  text: `
    UPDATE outbox_relay
    SET old_snapshot = $2, new_snapshot = $3, last_position = $4, end_position = $5, lease_until = ${UNTIL}
    WHERE epoch = $1 AND ${WITHOUT_FLUSH} RETURNING epoch`,
};

/** $1: the epoch. */
export const RELEASE: Statement = {
  name: 'outbox_relay_release',
  text: `UPDATE outbox_relay SET owner = NULL, lease_until = '-infinity' WHERE epoch = $1`,
};

/**
 * Transaction ids and snapshots of another cluster mean nothing here: the retained rows get a current transaction id and are
 * published again, and the consumers' inboxes ignore those that they know.
 */
export const RENUMBER: Statement = {
  name: 'outbox_renumber',
  text: 'UPDATE outbox SET transaction_id = DEFAULT',
};

/** $1: the epoch. */
export const RESET: Statement = {
  name: 'outbox_relay_start_over',
  text: `
    UPDATE outbox_relay r
    SET system_identifier = c.system_identifier, old_snapshot = '${EMPTY_SNAPSHOT}', new_snapshot = NULL, lease_until = ${UNTIL}
    FROM pg_control_system() c
    WHERE r.epoch = $1 RETURNING r.epoch`,
};

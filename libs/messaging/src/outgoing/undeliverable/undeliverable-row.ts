import type { OutboxRow } from '../outbox/outbox-row.js';

/** A row that can't be published or, without an error, one that waits behind such a row of its key. */
export interface UndeliverableRow {
  readonly row: OutboxRow;
  readonly error?: Error;
}

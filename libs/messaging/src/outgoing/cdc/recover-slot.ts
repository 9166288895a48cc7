import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { restartIfFailed } from './connect-client.js';
import { readSlotState, type SlotState } from './slot-state.js';

const RETRY_MS = 250;

export interface SlotRecovery {
  /** The service's database, with a role that may replicate. */
  readonly database: Pick<DataSource, 'query'>;
  /** Address of Kafka Connect's REST interface, and the name of the connector. */
  readonly connectUrl: string;
  readonly connector: string;
  /** Also replaces a slot that is not lost, if no connector reads it: after an interrupted initial snapshot. */
  readonly replace?: boolean;
  readonly timeoutMs: number;
}

/**
 * Drops a slot that PostgreSQL has invalidated. The connector then creates another one, publishes again what the outbox's cursor
 * does not know to be published, and continues from there: nothing is lost, and the inboxes absorb duplicates.
 *
 * Resolves with the slot once a connector reads it; rejects if none does within `timeoutMs`.
 */
export async function recoverSlot({
  database,
  connectUrl,
  connector,
  replace,
  timeoutMs,
}: SlotRecovery): Promise<SlotState> {
  const found = await readSlotState(database);
  if (found && !found.active && (found.status === 'lost' || replace)) {
    await database.query('SELECT pg_drop_replication_slot($1)', [found.name]);
  }
  const end = performance.now() + timeoutMs;
  for (;;) {
    const slot = await readSlotState(database);
    if (slot?.active && slot.status !== 'lost') return slot;
    const problem = await restartIfFailed(connectUrl, connector).catch((error: unknown) => error);
    if (performance.now() > end)
      throw new Error(`No connector reads the slot within ${timeoutMs} ms`, { cause: problem });
    await wait(RETRY_MS);
  }
}

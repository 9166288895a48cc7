import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { restartIfFailed } from './connect-client.js';
import { readSlotState, type SlotState } from './slot-state.js';

const RETRY_MS = 250;

export interface SlotRecovery {
  /** The service's database, as a role that may replicate. */
  readonly database: Pick<DataSource, 'query'>;
  /** Address of Kafka Connect's REST interface, and the connector's name. */
  readonly connectUrl: string;
  readonly connector: string;
  /** Also replace a slot that is not lost, when no connector reads it: after a first read that was interrupted. */
  readonly replace?: boolean;
  readonly timeoutMs: number;
}

/**
 * Removes a slot that PostgreSQL gave up. The connector then makes another, publishes once more what the outbox's cursor
 * doesn't know to be published, and goes on from there: nothing is lost, and the inboxes absorb what comes twice.
 *
 * Resolves with the slot once a connector reads it; rejects when none does within `timeoutMs`.
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

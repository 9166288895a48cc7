import type { SlotState } from './slot-state.js';

const MEGABYTE = 1024 * 1024;

/** The same limit as in the alert `SlotLags`. */
const MOST_LAG = 256 * MEGABYTE;

/** The problem of the slot of an outbox that change data capture publishes; `undefined` if there is none. */
export function slotTrouble(slot: SlotState | undefined): string | undefined {
  if (!slot) return 'the replication slot is missing';
  if (slot.status === 'lost') return 'PostgreSQL has invalidated the replication slot';
  if (slot.status === 'unreserved') return 'PostgreSQL is about to invalidate the replication slot';
  if (!slot.active) return 'no connector reads the replication slot';
  const lag = slot.lag ?? 0;
  return lag > MOST_LAG ? `the connector is ${Math.round(lag / MEGABYTE)} MB of write-ahead log behind` : undefined;
}

import type { DataSource } from 'typeorm';
import { READ_SLOT } from './slot-statements.js';

/** A replication slot, as PostgreSQL describes it. Sizes in bytes. */
export interface SlotState {
  readonly name: string;
  /** Whether a connector reads from it now. */
  readonly active: boolean;
  /** `reserved` and `extended` are fine, `unreserved` is about to be lost, `lost` needs recovery. */
  readonly status: 'reserved' | 'extended' | 'unreserved' | 'lost';
  /** How much may be written before the slot is lost; `null` if it is lost, or has no limit. */
  readonly safe: number | null;
  /** Size of the write-ahead log that is kept for the slot; `null` if it is lost. */
  readonly retained: number | null;
  /** Size of the write-ahead log that is not confirmed as published. */
  readonly lag: number | null;
}

/** The slot of the outbox in this database; `undefined` if there is none. */
export async function readSlotState(database: Pick<DataSource, 'query'>): Promise<SlotState | undefined> {
  const [slot] = await database.query<SlotState[]>(READ_SLOT);
  return slot;
}

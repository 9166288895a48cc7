import type { DataSource } from 'typeorm';
import { READ_SLOT } from './slot-queries.js';

/** A replication slot, as PostgreSQL describes it. Sizes in bytes. */
export interface SlotState {
  readonly name: string;
  /** Whether a connector reads from it at this moment. */
  readonly active: boolean;
  /** `reserved` and `extended` are fine, `unreserved` is about to be lost, `lost` needs to be recovered. */
  readonly status: 'reserved' | 'extended' | 'unreserved' | 'lost';
  /** What may still be written before the slot is lost; `null` when it is lost, or may keep the log without a limit. */
  readonly safe: number | null;
  /** Size of the log that is kept on behalf of the slot; `null` when it is lost. */
  readonly retained: number | null;
  /** Size of the log that is not confirmed as published. */
  readonly lag: number | null;
}

/** The slot of the outbox in this database; `undefined` when there is none. */
export async function readSlotState(database: Pick<DataSource, 'query'>): Promise<SlotState | undefined> {
  const [slot] = await database.query<SlotState[]>(READ_SLOT);
  return slot;
}

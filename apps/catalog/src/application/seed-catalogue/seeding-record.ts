/** Remembers that the first products were added, whatever became of them since. */
export abstract class SeedingRecord {
  /** Locks until the transaction ends, so that two instances do not seed at the same time. */
  abstract isDone(): Promise<boolean>;

  abstract markDone(): Promise<void>;
}

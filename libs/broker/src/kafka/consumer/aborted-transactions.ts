import type { BatchHeader } from '../record-batch/batch-header.js';

export interface AbortedTransaction {
  readonly producerId: bigint;
  readonly firstOffset: bigint;
}

/** Tells, for the batches of a partition in their order, which of them belong to transactions that were rolled back. */
export class AbortedTransactions {
  private readonly upcoming: AbortedTransaction[];
  private readonly producers = new Set<bigint>();

  constructor(aborted: readonly AbortedTransaction[]) {
    this.upcoming = [...aborted].sort((a, b) => (a.firstOffset < b.firstOffset ? -1 : 1));
  }

  /**
   * Whether the batch contains no record for consumers: a transaction marker, or a part of a transaction that was rolled back.
   */
  excludes({ producerId, lastOffset, isControl, isTransactional }: BatchHeader): boolean {
    while (this.upcoming.length > 0 && this.upcoming[0]!.firstOffset <= lastOffset)
      this.producers.add(this.upcoming.shift()!.producerId);
    if (!isControl) return isTransactional && this.producers.has(producerId);
    this.producers.delete(producerId);
    return true;
  }
}

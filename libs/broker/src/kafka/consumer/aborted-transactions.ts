import type { BatchHeader } from '../record-batch/batch-header.js';

export interface AbortedTransaction {
  readonly producerId: bigint;
  readonly firstOffset: bigint;
}

/** What is read of a partition, batch by batch in its order: which of it belongs to transactions that were rolled back. */
export class AbortedTransactions {
  private readonly upcoming: AbortedTransaction[];
  private readonly producers = new Set<bigint>();

  constructor(aborted: readonly AbortedTransaction[]) {
    this.upcoming = [...aborted].sort((a, b) => (a.firstOffset < b.firstOffset ? -1 : 1));
  }

  /** A batch without a record for anybody: a marker of a transaction's end, or a part of one that was rolled back. */
  concern({ producerId, lastOffset, isControl, isTransactional }: BatchHeader): boolean {
    while (this.upcoming.length > 0 && this.upcoming[0]!.firstOffset <= lastOffset)
      this.producers.add(this.upcoming.shift()!.producerId);
    if (!isControl) return isTransactional && this.producers.has(producerId);
    this.producers.delete(producerId);
    return true;
  }
}

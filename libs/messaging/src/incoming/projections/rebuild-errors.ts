import type { PartitionOffsets } from '@tradewind/broker';

/** Only one rebuild may run at a time. */
export class RebuildRunningError extends Error {
  override readonly name = 'RebuildRunningError';

  constructor() {
    super('A rebuild is running already');
  }
}

export class NoRebuildRunningError extends Error {
  override readonly name = 'NoRebuildRunningError';

  constructor() {
    super('No rebuild is running');
  }
}

/** The broker no longer keeps all events, so the figures of a rebuild would lack the missing ones. */
export class RebuildIncompleteError extends Error {
  override readonly name = 'RebuildIncompleteError';
  readonly missing: ReadonlyArray<{ readonly topic: string; readonly partition: number; readonly records: number }>;

  constructor(cut: readonly PartitionOffsets[]) {
    super(`The broker no longer keeps the first records of ${cut.length} partitions`);
    this.missing = cut.map(({ topic, partition, first }) => ({ topic, partition, records: Number(first) }));
  }
}

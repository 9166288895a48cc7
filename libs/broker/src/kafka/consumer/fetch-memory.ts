const MEMBER_BYTES = 64 * 1024 * 1024;
const PARTITION_BYTES = 16 * 1024 * 1024;
const FETCH_BYTES = 8 * 1024 * 1024;
const FETCH_PARTITION_BYTES = 1024 * 1024;

/** The memory that a partition's records use until they are handled. */
export interface MemoryHolder {
  readonly heldBytes: number;
}

/**
 * Limits how much is fetched ahead of the handlers. Each partition has an equal part of the member's memory, and no more than its
 * own limit, so partitions whose handlers are stuck can't use up the memory of the others. Data above the limits of a fetch,
 * because it was compressed or is one large batch, exceeds a limit once; then nothing is fetched until there is memory again.
 */
export class FetchMemory {
  private readonly eachBytes: number;
  private readonly fetchEachBytes: number;
  private inFlight = 0;

  constructor(private readonly holders: readonly MemoryHolder[]) {
    this.eachBytes = Math.min(PARTITION_BYTES, MEMBER_BYTES / Math.max(1, holders.length));
    this.fetchEachBytes = Math.floor(Math.min(FETCH_PARTITION_BYTES, this.eachBytes / 2));
  }

  hasRoomFor({ heldBytes }: MemoryHolder): boolean {
    return this.room() > 0 && (heldBytes === 0 || heldBytes + this.fetchEachBytes <= this.eachBytes);
  }

  /** Whether the rest of an answer must be discarded for this partition. */
  isFull({ heldBytes }: MemoryHolder): boolean {
    return heldBytes >= this.eachBytes || this.room() <= 0;
  }

  /** Reserves the limits of a fetch while it runs. */
  async whileFetching<T>(fetch: (limits: { bytes: number; partitionBytes: number }) => Promise<T>): Promise<T> {
    const bytes = Math.max(this.fetchEachBytes, Math.min(FETCH_BYTES, Math.floor(this.room())));
    this.inFlight += bytes;
    try {
      return await fetch({ bytes, partitionBytes: this.fetchEachBytes });
    } finally {
      this.inFlight -= bytes;
    }
  }

  private room(): number {
    return MEMBER_BYTES - this.inFlight - this.holders.reduce((sum, { heldBytes }) => sum + heldBytes, 0);
  }
}

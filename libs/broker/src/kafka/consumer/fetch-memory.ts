const MEMBER_BYTES = 64 * 1024 * 1024;
const PARTITION_BYTES = 16 * 1024 * 1024;
const FETCH_BYTES = 8 * 1024 * 1024;
const FETCH_PARTITION_BYTES = 1024 * 1024;

/** What a partition's records take until they are handled. */
export interface Holder {
  readonly heldBytes: number;
}

/**
 * How much is fetched ahead of the handlers. Each partition has an equal part of what the member may hold, and no more than its
 * own bound: those whose handlers stand still can't take the room of the others. What is above the limits of a fetch, because it
 * was compressed or is one large batch, goes beyond a bound once; then nothing is taken until there is room again.
 */
export class FetchMemory {
  private readonly eachBytes: number;
  private readonly fetchEachBytes: number;
  private onTheWay = 0;

  constructor(private readonly holders: readonly Holder[]) {
    this.eachBytes = Math.min(PARTITION_BYTES, MEMBER_BYTES / Math.max(1, holders.length));
    this.fetchEachBytes = Math.floor(Math.min(FETCH_PARTITION_BYTES, this.eachBytes / 2));
  }

  hasRoomFor({ heldBytes }: Holder): boolean {
    return this.room() > 0 && (heldBytes === 0 || heldBytes + this.fetchEachBytes <= this.eachBytes);
  }

  /** Whether nothing more of an answer is to be taken for it. */
  isFull({ heldBytes }: Holder): boolean {
    return heldBytes >= this.eachBytes || this.room() <= 0;
  }

  /** Sets the limits of a fetch aside for as long as it runs. */
  async whileFetching<T>(fetch: (limits: { bytes: number; partitionBytes: number }) => Promise<T>): Promise<T> {
    const bytes = Math.max(this.fetchEachBytes, Math.min(FETCH_BYTES, Math.floor(this.room())));
    this.onTheWay += bytes;
    try {
      return await fetch({ bytes, partitionBytes: this.fetchEachBytes });
    } finally {
      this.onTheWay -= bytes;
    }
  }

  private room(): number {
    return MEMBER_BYTES - this.onTheWay - this.holders.reduce((sum, { heldBytes }) => sum + heldBytes, 0);
  }
}

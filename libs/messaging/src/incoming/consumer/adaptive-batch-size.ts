const MAX_SIZE = 10;
const TARGET_MS = 200;

/**
 * Chooses the size of sub-batches: the longer messages take, the fewer are combined, so that little work is repeated when one
 * fails.
 */
export class AdaptiveBatchSize {
  private messageMs = 0;

  get next(): number {
    return Math.max(1, Math.min(MAX_SIZE, Math.floor(TARGET_MS / this.messageMs)));
  }

  async measure(messages: number, work: () => Promise<void>): Promise<void> {
    const start = performance.now();
    await work();
    this.messageMs += ((performance.now() - start) / messages - this.messageMs) / 4;
  }
}

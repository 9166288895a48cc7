import type { BatchHandler } from '../port/subscription.js';

/** The longest time without a delivery: of any record, and of each partition. */
export class DeliveryGaps {
  private readonly deliveredAt = new Map<number, number>();
  private last = performance.now();
  private longest = 0;
  private longestOfOne = 0;

  begin(): void {
    this.longest = this.longestOfOne = 0;
  }

  monitor(handle: BatchHandler): BatchHandler {
    return (batch) => {
      const now = performance.now();
      this.longest = Math.max(this.longest, now - this.last);
      this.longestOfOne = Math.max(this.longestOfOne, now - (this.deliveredAt.get(batch.partition) ?? now));
      this.last = now;
      this.deliveredAt.set(batch.partition, now);
      return handle(batch);
    };
  }

  toString(): string {
    const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
    return `longest time without a delivery ${seconds(this.longest)}, of one partition ${seconds(this.longestOfOne)}`;
  }
}

import type { BrokerFailureCause } from './broker-errors.js';

const AGAIN_FIRST_MS = 60_000;
const AGAIN_MOST_MS = 3_600_000;

/** When an outage is worth a line of the log: once for each cause, and again after a minute, two, four, at most an hour. */
export class OutageLog {
  private readonly told = new Set<BrokerFailureCause>();
  private distanceMs = AGAIN_FIRST_MS;
  private nextMs = Infinity;

  get hasSpoken(): boolean {
    return this.told.size > 0;
  }

  /** `ms`: how long the outage has lasted. */
  isDue(cause: BrokerFailureCause, ms: number): boolean {
    if (this.told.has(cause) && ms < this.nextMs) return false;
    if (this.told.has(cause)) this.distanceMs = Math.min(this.distanceMs * 2, AGAIN_MOST_MS);
    this.told.add(cause);
    this.nextMs = ms + this.distanceMs;
    return true;
  }
}

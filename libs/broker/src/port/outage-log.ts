import type { BrokerFailureCause } from './broker-errors.js';

const REPEAT_FIRST_MS = 60_000;
const REPEAT_MOST_MS = 3_600_000;

/** Decides when to log an outage: once per cause, then again after one minute, two, four, and so on, up to an hour. */
export class OutageLog {
  private readonly loggedCauses = new Set<BrokerFailureCause>();
  private intervalMs = REPEAT_FIRST_MS;
  private nextMs = Infinity;

  get hasLogged(): boolean {
    return this.loggedCauses.size > 0;
  }

  /** `ms`: how long the outage has lasted. */
  isDue(cause: BrokerFailureCause, ms: number): boolean {
    if (this.loggedCauses.has(cause) && ms < this.nextMs) return false;
    if (this.loggedCauses.has(cause)) this.intervalMs = Math.min(this.intervalMs * 2, REPEAT_MOST_MS);
    this.loggedCauses.add(cause);
    this.nextMs = ms + this.intervalMs;
    return true;
  }
}

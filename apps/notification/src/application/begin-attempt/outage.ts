import type { DeliveryOutcome } from '../../domain/mail/delivery.js';

const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/** Remembers whether the server can be used, and for how long it is left alone. */
export class Outage {
  private failures = 0;
  private until = 0;

  get isOn(): boolean {
    return this.failures > 0;
  }

  /** How long to wait before the next mail is tried, in ms. */
  get pauseMs(): number {
    return Math.max(0, this.until - performance.now());
  }

  ended(outcome: DeliveryOutcome): void {
    if (outcome !== 'unavailable') {
      this.failures = 0;
      this.until = 0;
      return;
    }
    this.until = performance.now() + Math.min(longestPauseMs, firstPauseMs * 2 ** this.failures);
    this.failures += 1;
  }
}

import type { BrokerFailureCause } from './broker-errors.js';
import { type BrokerActivity, WatchedActivity } from './watched-activity.js';

/** An activity that has failed, and nothing but failed, for 10 s or longer. */
export interface BrokerTrouble {
  readonly activity: BrokerActivity;
  /** Of the last failure. */
  readonly cause: BrokerFailureCause;
  /** Since the first failure. */
  readonly seconds: number;
}

/**
 * Knows what of a service's work with its broker fails. Those who do that work tell it of each failure and each success; it shows
 * what lasts, for health and metrics, and logs it.
 */
export class BrokerWatch {
  private readonly failing = new Set<WatchedActivity>();

  /** `subject`: of what, for the log; a group, a server. */
  of(activity: BrokerActivity, subject: string): WatchedActivity {
    return new WatchedActivity(activity, subject, this.failing);
  }

  /** What is in trouble now, the longest first. */
  troubles(): BrokerTrouble[] {
    return [...this.failing].flatMap((each) => each.trouble() ?? []).sort((a, b) => b.seconds - a.seconds);
  }
}

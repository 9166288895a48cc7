import type { BrokerActivity, BrokerTrouble } from './broker-trouble.js';
import { WatchedActivity } from './watched-activity.js';

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

import type { BrokerActivity, BrokerTrouble } from './broker-trouble.js';
import { TrackedActivity } from './tracked-activity.js';

/**
 * Records which track a service's interactions with its broker fail. The code that performs them reports each failure and each
 * success. Failures that last are logged, and health checks and metrics show them.
 */
export class BrokerMonitor {
  private readonly failing = new Set<TrackedActivity>();

  /** `subject`: what the log names, such as a group or a server. */
  track(activity: BrokerActivity, subject: string): TrackedActivity {
    return new TrackedActivity(activity, subject, this.failing);
  }

  /** The activities that are failing now, the longest first. */
  troubles(): BrokerTrouble[] {
    return [...this.failing].flatMap((each) => each.trouble() ?? []).sort((a, b) => b.seconds - a.seconds);
  }
}

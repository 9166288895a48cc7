import { Logger } from '@nestjs/common';
import { type BrokerFailureCause, failureCauseOf } from './broker-errors.js';
import type { BrokerActivity, BrokerTrouble } from './broker-trouble.js';
import { OutageLog } from './outage-log.js';

/** Shorter outages are not logged: a server that restarts, a leader election. */
const GRACE_MS = 10_000;

interface Outage {
  readonly since: number;
  readonly log: OutageLog;
  cause: BrokerFailureCause;
}

/**
 * One activity. The code that performs it reports each failure and each success. An activity that fails for 10 s is logged with
 * the cause, then again at growing intervals, and once more when it works again.
 */
export class TrackedActivity {
  private readonly logger = new Logger('Broker');
  private outage: Outage | undefined;

  constructor(
    private readonly activity: BrokerActivity,
    private readonly subject: string,
    private readonly failing: Set<TrackedActivity>,
  ) {}

  failed(error: unknown): void {
    const cause = failureCauseOf(error);
    this.outage ??= { since: performance.now(), log: new OutageLog(), cause };
    this.outage.cause = cause;
    this.failing.add(this);
    const ms = performance.now() - this.outage.since;
    if (ms >= GRACE_MS && this.outage.log.isDue(cause, ms)) this.logOutage(cause, ms, error);
  }

  succeeded(): void {
    if (!this.outage) return;
    const { since, log } = this.outage;
    this.ended();
    if (log.hasLogged) this.logger.log(`${this.name} works again, after ${secondsSince(since)} s`);
  }

  /** The activity is given up: nobody tries it any more. */
  ended(): void {
    this.outage = undefined;
    this.failing.delete(this);
  }

  /** `undefined` until it has failed for 10 s. */
  trouble(): BrokerTrouble | undefined {
    if (!this.outage || performance.now() - this.outage.since < GRACE_MS) return undefined;
    return { activity: this.activity, cause: this.outage.cause, seconds: secondsSince(this.outage.since) };
  }

  private get name(): string {
    return `${this.activity} (${this.subject})`;
  }

  private logOutage(cause: BrokerFailureCause, ms: number, error: unknown): void {
    const advice = cause === 'unavailable' ? '' : '. An operator has to fix this; then it continues without a restart';
    this.logger.warn(`${this.name} has failed for ${Math.round(ms / 1_000)} s, ${cause}: ${String(error)}${advice}`);
  }
}

function secondsSince(moment: number): number {
  return Math.round((performance.now() - moment) / 1_000);
}

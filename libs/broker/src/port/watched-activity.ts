import { Logger } from '@nestjs/common';
import { type BrokerFailureCause, failureCauseOf } from './broker-errors.js';
import type { BrokerActivity, BrokerTrouble } from './broker-trouble.js';
import { OutageLog } from './outage-log.js';

/** What passes within this time is not worth a word: a server that starts again, a leader that is elected. */
const SILENT_MS = 10_000;

interface Outage {
  readonly since: number;
  readonly log: OutageLog;
  cause: BrokerFailureCause;
}

/**
 * One activity, as those see it who do it: they tell of each failure and each success. What fails for 10 s is logged with its cause,
 * and again with growing distance; so is that it works again.
 */
export class WatchedActivity {
  private readonly logger = new Logger('Broker');
  private outage: Outage | undefined;

  constructor(
    private readonly activity: BrokerActivity,
    private readonly subject: string,
    private readonly failing: Set<WatchedActivity>,
  ) {}

  failed(error: unknown): void {
    const cause = failureCauseOf(error);
    this.outage ??= { since: performance.now(), log: new OutageLog(), cause };
    this.outage.cause = cause;
    this.failing.add(this);
    const ms = performance.now() - this.outage.since;
    if (ms >= SILENT_MS && this.outage.log.isDue(cause, ms)) this.tell(cause, ms, error);
  }

  succeeded(): void {
    if (!this.outage) return;
    const { since, log } = this.outage;
    this.ended();
    if (log.hasSpoken) this.logger.log(`${this.name} works again, after ${secondsSince(since)} s`);
  }

  /** It is given up: nobody tries it any more. */
  ended(): void {
    this.outage = undefined;
    this.failing.delete(this);
  }

  /** `undefined` while it has not failed for 10 s. */
  trouble(): BrokerTrouble | undefined {
    if (!this.outage || performance.now() - this.outage.since < SILENT_MS) return undefined;
    return { activity: this.activity, cause: this.outage.cause, seconds: secondsSince(this.outage.since) };
  }

  private get name(): string {
    return `${this.activity} (${this.subject})`;
  }

  private tell(cause: BrokerFailureCause, ms: number, error: unknown): void {
    const advice =
      cause === 'unavailable' ? '' : '. This does not heal by itself; mended, it goes on without a restart';
    this.logger.warn(`${this.name} has failed for ${Math.round(ms / 1_000)} s, ${cause}: ${String(error)}${advice}`);
  }
}

function secondsSince(moment: number): number {
  return Math.round((performance.now() - moment) / 1_000);
}

import type { IdempotentRequests } from '@tradewind/application';
import { Counter } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { Metrics } from '../metrics/metrics.js';
import type { RateLimit } from './rate-limit.js';
import { RecentRefusals } from './recent-refusals.js';
import { type Count, type KeyedRequest, keyOf, RequestCounts } from './request-counts.js';
import { TooManyRequestsException } from './too-many-requests.exception.js';

/**
 * Counts what is limited, in the database of the service. While the database is away, nothing is allowed: a request then
 * fails with its error, which is answered with 503.
 */
export class RateLimits {
  private readonly limits: ReadonlyMap<string, RateLimit>;
  private readonly counts: RequestCounts;
  private readonly recentRefusals = new RecentRefusals();
  private readonly refusals: Counter<'limit'>;

  /** @param limits those in force, after settings have been applied */
  constructor(
    limits: readonly RateLimit[],
    dataSource: DataSource,
    private readonly idempotentRequests: IdempotentRequests,
    { registry }: Metrics,
  ) {
    this.limits = new Map(limits.map((limit) => [limit.name, limit]));
    this.counts = new RequestCounts(dataSource);
    this.refusals = new Counter({
      name: 'rate_limit_refusals_total',
      help: 'Requests that were refused because of a rate limit',
      labelNames: ['limit'] as const,
      registers: [registry],
    });
    for (const limit of limits) this.refusals.inc({ limit: limit.name }, 0);
  }

  has({ name }: RateLimit): boolean {
    return this.limits.has(name);
  }

  /**
   * Counts one request. Do it outside a transaction, because a rollback must not take the count back.
   *
   * @param whose the account or address, of any length; it is stored as a hash
   * @throws TooManyRequestsException 429, when the window has no request left
   */
  async take(limit: RateLimit, whose: string): Promise<void> {
    await this.takeAll([{ limit, whose }]);
  }

  /**
   * Counts one request towards several limits, in one statement. One that repeats a request which has been carried out is
   * neither counted nor refused.
   *
   * @returns whether it has been counted
   * @throws TooManyRequestsException 429, of the limit whose next window begins last
   */
  async takeAll(counts: readonly Count[], repeated?: KeyedRequest): Promise<boolean> {
    const inForce = counts.map(({ limit, whose }) => ({ limit: this.inForce(limit), whose }));
    const refused = new Map<Count, number>();
    for (const each of inForce) {
      const ms = this.recentRefusals.msBeforeNext(keyOf(each));
      if (ms !== undefined) refused.set(each, ms);
    }
    const open = inForce.filter((each) => !refused.has(each));
    const beyond = open.length > 0 ? await this.counts.add(open, repeated) : await this.beyondUnlessRepeated(repeated);
    if (!beyond) return false;
    for (const [each, ms] of beyond) {
      this.recentRefusals.remember(keyOf(each), ms);
      refused.set(each, ms);
    }
    for (const { limit } of refused.keys()) this.refusals.inc({ limit: limit.name });
    const [last] = [...refused].sort(([, a], [, b]) => b - a);
    if (last) throw new TooManyRequestsException(last[0].limit.name, Math.max(1, Math.ceil(last[1] / 1_000)));
    return true;
  }

  /** Takes back the count of one request, which turned out not to be one. A later window is not affected. */
  async giveBack(limit: RateLimit, whose: string): Promise<void> {
    await this.counts.giveBack({ limit: this.inForce(limit), whose });
  }

  /** Begins a new window. Another instance that has just refused may do so for one more second. */
  async forget(limit: RateLimit, whose: string): Promise<void> {
    const count = { limit: this.inForce(limit), whose };
    await this.counts.forget(count);
    this.recentRefusals.forget(keyOf(count));
  }

  private async beyondUnlessRepeated(repeated?: KeyedRequest): Promise<ReadonlyMap<Count, number> | undefined> {
    const isRepetition = repeated && (await this.idempotentRequests.isAnswered(repeated.key, repeated.scope));
    return isRepetition ? undefined : new Map();
  }

  private inForce({ name }: RateLimit): RateLimit {
    const limit = this.limits.get(name);
    if (!limit) throw new Error(`The rate limit ${name} is not among those of ServiceModule.forRoot`);
    return limit;
  }
}

import { createHash } from 'node:crypto';
import { poolOf, PreparedStatement } from '@tradewind/application';
import { Counter } from 'prom-client';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import type { Metrics } from '../metrics/metrics.js';
import type { RateLimit } from './rate-limit.js';
import { RecentRefusals } from './recent-refusals.js';
import { TooManyRequestsException } from './too-many-requests.exception.js';

/** The library would begin a window with one request less than nothing. */
const giveBack = new PreparedStatement(
  'UPDATE rate_limits SET points = points - 1 WHERE key = $1 AND points > 0 AND expire > $2',
);

/**
 * Counts what is limited, in the database of the service. While the database is away, nothing is allowed: a request then
 * fails with its error, which is answered with 503.
 */
export class RateLimits {
  private readonly limiters: ReadonlyMap<string, RateLimiterPostgres>;
  private readonly recentRefusals = new RecentRefusals();
  private readonly refusals: Counter<'limit'>;

  /** @param limits those in force, after settings have been applied */
  constructor(
    limits: readonly RateLimit[],
    private readonly dataSource: DataSource,
    { registry }: Metrics,
  ) {
    this.limiters = new Map(limits.map((limit) => [limit.name, limiterOf(limit, dataSource)]));
    this.refusals = new Counter({
      name: 'rate_limit_refusals_total',
      help: 'Requests that were refused because of a rate limit',
      labelNames: ['limit'] as const,
      registers: [registry],
    });
    for (const limit of limits) this.refusals.inc({ limit: limit.name }, 0);
  }

  has({ name }: RateLimit): boolean {
    return this.limiters.has(name);
  }

  /**
   * Counts one request. Do it outside a transaction, because a rollback must not take the count back.
   *
   * @param whose the account or address, of any length; it is stored as a hash
   * @throws TooManyRequestsException 429, when the window has no request left
   */
  async take(limit: RateLimit, whose: string): Promise<void> {
    const key = keyOf(whose);
    const refused = this.recentRefusals.msBeforeNext(`${limit.name}:${key}`) ?? (await this.count(limit, key));
    if (refused === undefined) return;
    this.refusals.inc({ limit: limit.name });
    throw new TooManyRequestsException(limit.name, Math.max(1, Math.ceil(refused / 1_000)));
  }

  /** Takes back the count of one request, which turned out not to be one. A later window is not affected. */
  async giveBack(limit: RateLimit, whose: string): Promise<void> {
    const key = this.limiterOf(limit).getKey(keyOf(whose));
    await giveBack.run(this.dataSource.manager, [key, Date.now()]);
  }

  /** Begins a new window. Another instance that has just refused may do so for one more second. */
  async forget(limit: RateLimit, whose: string): Promise<void> {
    const key = keyOf(whose);
    await this.limiterOf(limit).delete(key);
    this.recentRefusals.forget(`${limit.name}:${key}`);
  }

  /** Resolves to undefined, or to the milliseconds until the next window when this one has no request left. */
  private async count(limit: RateLimit, key: string): Promise<number | undefined> {
    try {
      await this.limiterOf(limit).consume(key);
      return undefined;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      this.recentRefusals.remember(`${limit.name}:${key}`, refusal.msBeforeNext);
      return refusal.msBeforeNext;
    }
  }

  private limiterOf({ name }: RateLimit): RateLimiterPostgres {
    const limiter = this.limiters.get(name);
    if (!limiter) throw new Error(`The rate limit ${name} is not among those of ServiceModule.forRoot`);
    return limiter;
  }
}

/** The platform makes the table, with an index on what expires, and clears it up in batches. */
function limiterOf({ name, requests, seconds }: RateLimit, dataSource: DataSource): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: poolOf(dataSource),
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: requests,
    duration: seconds,
  });
}

function keyOf(whose: string): string {
  return createHash('sha256').update(whose).digest('base64url');
}

import { createHash } from 'node:crypto';
import { PreparedStatement } from '@tradewind/application';
import type { DataSource } from 'typeorm';
import type { RateLimit } from './rate-limit.js';

/** The scope and the key by which `IdempotentRequests` keeps a request that it has carried out. */
export interface KeyedRequest {
  readonly scope: string;
  readonly key: string;
}

/** A request of an account or address, which counts towards a limit. */
export interface Count {
  readonly limit: RateLimit;
  /** The account or address, of any length; it is stored as a hash. */
  readonly whose: string;
}

/** The rows are locked in the order of their keys, so that requests which count the same ones do not block each other. */
const count = new PreparedStatement<{ readonly key: string; readonly points: number; readonly msLeft: number }>(`
  WITH carried_out AS MATERIALIZED (SELECT FROM idempotent_request WHERE scope = $1 AND key = $2)
  INSERT INTO rate_limits AS known (key, points, expire)
  SELECT counted.key, 1, $3::bigint + counted.window_ms
  FROM unnest($4::text[], $5::bigint[]) AS counted (key, window_ms)
  WHERE NOT EXISTS (SELECT FROM carried_out)
  ORDER BY counted.key
  ON CONFLICT (key) DO UPDATE SET
    points = CASE WHEN known.expire <= $3 THEN 1 ELSE known.points + 1 END,
    expire = CASE WHEN known.expire <= $3 THEN excluded.expire ELSE known.expire END
  RETURNING key, points, (expire - $3)::double precision AS "msLeft"`);
const giveBack = new PreparedStatement(
  'UPDATE rate_limits SET points = points - 1 WHERE key = $1 AND points > 0 AND expire > $2',
);
const forget = new PreparedStatement('DELETE FROM rate_limits WHERE key = $1');

/**
 * The counts of the running windows. One statement counts a request towards all of its limits and answers, so requests
 * that arrive at once at several instances are counted one by one.
 */
export class RequestCounts {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Counts one request. If it repeats one that has been carried out, nothing is counted.
   *
   * @returns for each of `counts` that is beyond its limit now, the milliseconds until its next window; undefined for a
   * repetition
   */
  async add(counts: readonly Count[], repeated?: KeyedRequest): Promise<ReadonlyMap<Count, number> | undefined> {
    const byKey = new Map(counts.map((each) => [keyOf(each), each]));
    const windowsMs = [...byKey.values()].map(({ limit }) => limit.seconds * 1_000);
    const rows = await count.run(this.dataSource.manager, [
      repeated?.scope ?? null,
      repeated?.key ?? null,
      Date.now(),
      [...byKey.keys()],
      windowsMs,
    ]);
    if (rows.length === 0) return undefined;
    const beyond = rows.filter(({ key, points }) => points > byKey.get(key)!.limit.requests);
    return new Map(beyond.map(({ key, msLeft }) => [byKey.get(key)!, msLeft]));
  }

  /** Takes back one request of a window that has not ended. */
  async giveBack(count: Count): Promise<void> {
    await giveBack.run(this.dataSource.manager, [keyOf(count), Date.now()]);
  }

  /** Begins a new window. */
  async forget(count: Count): Promise<void> {
    await forget.run(this.dataSource.manager, [keyOf(count)]);
  }
}

/** Names the row of a count, which shows neither account nor address. */
export function keyOf({ limit, whose }: Count): string {
  return `${limit.name}:${createHash('sha256').update(whose).digest('base64url')}`;
}

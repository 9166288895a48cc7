/**
 * How transient failures are retried: with delays that double from `firstMs` to `mostMs`, each reduced at random by up to a half.
 */
export interface RetryPolicy {
  /** All attempts, including the first. After the last one the message is dead. */
  readonly attempts: number;
  readonly firstMs: number;
  readonly mostMs: number;
}

export const RETRY_POLICY = Symbol('RETRY_POLICY');

/** Allows a dependency about three minutes to recover. */
export const defaultRetryPolicy: RetryPolicy = { attempts: 10, firstMs: 500, mostMs: 60_000 };

/** The delay, in ms, after this number of attempts. */
export function waitAfter(attempts: number, { firstMs, mostMs }: RetryPolicy): number {
  return Math.min(mostMs, firstMs * 2 ** (attempts - 1)) * (0.5 + Math.random() / 2);
}

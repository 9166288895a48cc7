/** How a transient failure is retried: after waits that double from `firstMs` to `mostMs`, each shortened at random by up to a half. */
export interface RetryPolicy {
  /** In all, the first included; then the message is dead. */
  readonly attempts: number;
  readonly firstMs: number;
  readonly mostMs: number;
}

export const RETRY_POLICY = Symbol('RETRY_POLICY');

/** Gives a dependency about three minutes to come back. */
export const defaultRetryPolicy: RetryPolicy = { attempts: 10, firstMs: 500, mostMs: 60_000 };

/** How long to wait after that many attempts. */
export function waitAfter(attempts: number, { firstMs, mostMs }: RetryPolicy): number {
  return Math.min(mostMs, firstMs * 2 ** (attempts - 1)) * (0.5 + Math.random() / 2);
}

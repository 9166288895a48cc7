import type { RetryPolicy } from '../../options/retry-policy.js';

/** Retries immediately, and more often than any spec needs. */
export const fastRetries: RetryPolicy = { attempts: 1_000, firstMs: 1, mostMs: 20 };

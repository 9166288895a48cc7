import type { RetryPolicy } from '../../options/retry-policy.js';

/** Attempts follow each other at once, and there are more of them than any spec needs. */
export const impatient: RetryPolicy = { attempts: 1_000, firstMs: 1, mostMs: 20 };

import type { Failure } from './failure.js';
import { type RetryPolicy, waitAfter } from '../../options/retry-policy.js';

/** What happens to a message that has failed. */
export type RetryDecision =
  | { readonly state: 'retrying'; readonly waitMs: number }
  | { readonly state: 'dead'; readonly reason: 'malformed' | 'permanent' | 'exhausted' };

/** `attempts`: how often it has been tried, including the failed attempt. */
export function decideRetry({ reason }: Failure, attempts: number, policy: RetryPolicy): RetryDecision {
  if (reason !== 'transient') return { state: 'dead', reason };
  if (attempts >= policy.attempts) return { state: 'dead', reason: 'exhausted' };
  return { state: 'retrying', waitMs: waitAfter(attempts, policy) };
}

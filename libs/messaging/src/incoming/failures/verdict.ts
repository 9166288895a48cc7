import type { Failure } from './failure.js';
import { type RetryPolicy, waitAfter } from '../../options/retry-policy.js';

/** What is to become of a message that has failed. */
export type Verdict =
  | { readonly state: 'retrying'; readonly waitMs: number }
  | { readonly state: 'dead'; readonly reason: 'malformed' | 'permanent' | 'exhausted' };

/** `attempts`: how often it has been tried, the failed one included. */
export function judge({ reason }: Failure, attempts: number, policy: RetryPolicy): Verdict {
  if (reason !== 'transient') return { state: 'dead', reason };
  if (attempts >= policy.attempts) return { state: 'dead', reason: 'exhausted' };
  return { state: 'retrying', waitMs: waitAfter(attempts, policy) };
}

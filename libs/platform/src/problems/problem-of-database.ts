import { CommitOutcomeUnknownError, isDatabaseTooSlow, isDatabaseUnavailable } from '@tradewind/application';
import type { ProblemCore } from './problem.js';

const retryAfterSeconds = 5;

const unavailable: ProblemCore = {
  status: 503,
  code: 'database-unavailable',
  title: 'The database is not available',
  detail: 'The request could not be carried out. Try again later.',
  retryAfterSeconds,
};

const tooSlow: ProblemCore = {
  status: 503,
  code: 'database-too-slow',
  title: 'The database took too long',
  detail: 'Nothing was done. Try again later.',
  retryAfterSeconds,
};

const outcomeUnknown: ProblemCore = {
  status: 503,
  code: 'outcome-unknown',
  title: 'It is not known whether the request was carried out',
  detail:
    'The database went away in the moment of the commit. Look at what is there before you send the request again, or send it with the same Idempotency-Key.',
  retryAfterSeconds,
};

/** Returns the problem for a database that is unavailable or too slow, or undefined for any other error. */
export function problemOfDatabase(error: unknown): ProblemCore | undefined {
  if (error instanceof CommitOutcomeUnknownError) return outcomeUnknown;
  if (isDatabaseUnavailable(error)) return unavailable;
  return isDatabaseTooSlow(error) ? tooSlow : undefined;
}

/**
 * Returns one line for the log. A database that is unavailable or too slow fails many requests in the same way, and their
 * stacks add nothing.
 */
export function lineOnDatabase(error: unknown): string | undefined {
  const problem = problemOfDatabase(error);
  if (!problem) return undefined;
  const { message, code, cause } = error as { message: string; code?: unknown; cause?: { message?: string } };
  return [problem.code, message || String(code), cause?.message].filter(Boolean).join(': ').replaceAll(/\s+/g, ' ');
}

import { ProblemError } from '../api/problem-error.js';

const pausesMs = [1_000, 2_000, 4_000, 8_000, 8_000];
const longestPauseMs = 10_000;

interface Asking<Answer> {
  readonly ask: () => Promise<Answer>;
  /** Before each further attempt; the second one is 2. */
  readonly onAskingAgain: (attempt: number) => void;
  readonly wait: (ms: number) => Promise<void>;
}

/**
 * Asks until the outcome is known: the answer, or the refusal that is thrown. A lost answer and an error of the shop leave
 * open whether the request took effect, so it is sent again, six times in all. It must carry an idempotency key.
 *
 * @throws ProblemError what was refused, or the last failure, of which `isOutcomeKnown` is false
 */
export async function askUntilKnown<Answer>({ ask, onAskingAgain, wait }: Asking<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const pause = pausesMs[attempt - 1];
      if (isOutcomeKnown(error) || pause === undefined) throw error;
      await wait(Math.max(pause, askedPauseMs(error)));
      onAskingAgain(attempt + 1);
    }
  }
}

/** Whether the shop has said that it did nothing. */
export const isOutcomeKnown = (error: unknown): boolean =>
  error instanceof ProblemError && error.status >= 400 && error.status < 500 && error.status !== 408;

function askedPauseMs(error: unknown): number {
  const seconds = error instanceof ProblemError ? Number(error.problem['retryAfterSeconds']) : 0;
  return seconds > 0 ? Math.min(seconds * 1_000, longestPauseMs) : 0;
}

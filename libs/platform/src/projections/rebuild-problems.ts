import { BrokerUnavailableError } from '@tradewind/broker';
import { NoRebuildRunningError, RebuildIncompleteError, RebuildRunningError } from '@tradewind/messaging';
import { ProblemException } from '../problems/problem-exception.js';

/** Converts the reasons why a rebuild can't start or end into problems. */
export async function orRebuildProblem<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw problemOf(error) ?? error;
  }
}

export function noRebuildRunning(): ProblemException {
  return new ProblemException(404, { code: 'no-rebuild-running', title: 'No rebuild is running' });
}

function problemOf(error: unknown): ProblemException | undefined {
  if (error instanceof NoRebuildRunningError) return noRebuildRunning();
  if (error instanceof RebuildRunningError)
    return new ProblemException(409, {
      code: 'rebuild-running',
      title: 'A rebuild is running already',
      detail: 'Wait until it is live, or give it up.',
    });
  if (error instanceof RebuildIncompleteError)
    return new ProblemException(409, {
      code: 'rebuild-incomplete',
      title: 'The broker no longer keeps all events',
      detail: 'A rebuild would not contain the missing ones. Pass acceptIncomplete to rebuild from what is kept.',
      missing: error.missing,
    });
  if (error instanceof BrokerUnavailableError)
    return new ProblemException(503, {
      code: 'broker-unavailable',
      title: 'The broker does not answer; try again later',
    });
  return undefined;
}

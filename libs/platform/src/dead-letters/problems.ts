import { DeadLetterNotFoundError, DeadLetterStateError } from '@tradewind/messaging';
import { ProblemException } from '../problems/problem-exception.js';

/** Converts the errors for a missing letter and for a wrong state into problems. */
export async function orProblem<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DeadLetterNotFoundError)
      throw noSuchLetter(`${error.message}. Perhaps it was handled meanwhile.`);
    if (error instanceof DeadLetterStateError) throw wrongState(`${error.message}.`);
    throw error;
  }
}

export function noSuchLetter(detail: string): ProblemException {
  return new ProblemException(404, { code: 'dead-letter-not-found', title: 'There is no such dead letter', detail });
}

export function wrongState(detail: string): ProblemException {
  return new ProblemException(409, {
    code: 'dead-letter-state',
    title: 'The state of the dead letter does not allow this',
    detail,
  });
}

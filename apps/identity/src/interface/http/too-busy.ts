import { ProblemException } from '@tradewind/platform';
import { TooBusyError } from '../../application/too-busy.error.js';

export async function unlessTooBusy<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof TooBusyError ? tooBusy() : error;
  }
}

function tooBusy(): ProblemException {
  return new ProblemException(503, {
    code: 'too-busy',
    title: 'Too many people sign in or register at once',
    detail: 'Nothing was done. Try again in a few seconds.',
    retryAfterSeconds: 5,
  });
}

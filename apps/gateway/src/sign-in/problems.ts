import { ProblemException } from '@tradewind/platform';
import { AuthorizationResponseError } from 'openid-client';

export function wrongReturn(): ProblemException {
  return new ProblemException(400, {
    code: 'validation-failed',
    title: 'The request is not valid',
    errors: [{ field: 'return', reason: 'must be a path of this shop, such as /basket' }],
  });
}

export function notBegunHere(): ProblemException {
  return new ProblemException(400, {
    code: 'sign-in-not-begun-here',
    title: 'This browser has begun no such sign-in',
    detail:
      'It took more than ten minutes, or it was completed before, or another browser has begun it. Start again at /sign-in.',
  });
}

/** Identity refused, or its answer is not the one to this sign-in. */
export function failedSignIn(error: unknown): ProblemException {
  const denied = error instanceof AuthorizationResponseError && error.error === 'access_denied';
  return new ProblemException(400, {
    code: denied ? 'sign-in-cancelled' : 'sign-in-failed',
    title: denied ? 'The sign-in was cancelled' : 'The sign-in did not succeed',
    detail: 'Nobody was signed in. Start again at /sign-in.',
  });
}

/** What identity or its client library says of a failure, for the log. It holds no code and no token. */
export function reasonOf(error: unknown): string {
  const { message, error: code, error_description: description } = error as Record<string, unknown>;
  return [message, code, description].filter((part) => typeof part === 'string').join(': ');
}

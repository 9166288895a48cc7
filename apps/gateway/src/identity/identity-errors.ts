import { ProblemException } from '@tradewind/platform';

const retryAfterSeconds = 2;

/** Identity does not answer, or not as it should. What was asked may be asked again. */
export class IdentityUnavailableError extends ProblemException {
  constructor(cause?: unknown) {
    super(503, {
      code: 'sign-in-unavailable',
      title: 'Signing in is not possible now',
      detail: 'The service that signs people in does not answer. Nothing is lost: try again later.',
      retryAfterSeconds,
    });
    this.cause = cause;
  }
}

/** Identity has withdrawn what the refresh token stood for. Only a new sign-in helps. */
export class GrantEndedError extends Error {}

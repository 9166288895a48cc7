import { HttpException } from '@nestjs/common';
import { ConcurrencyConflictError, IdempotencyKeyReusedError, TooBusyError } from '@tradewind/application';
import { DomainError } from '@tradewind/domain';
import { problemOfDatabase } from './problem-of-database.js';
import { problemOfDomainError } from './problem-of-domain-error.js';
import type { ProblemCore } from './problem.js';
import { problemOfHttpError } from './problem-of-http-error.js';
import { ProblemException } from './problem-exception.js';

/** Returns the problem report for an error. No detail of an unexpected error reaches the client. */
export function problemOfError(error: unknown): ProblemCore {
  if (error instanceof ProblemException) return error.problem;
  if (error instanceof DomainError) return problemOfDomainError(error);
  if (error instanceof ConcurrencyConflictError) return conflict;
  if (error instanceof IdempotencyKeyReusedError) return keyReused;
  if (error instanceof TooBusyError) return tooBusy(error);
  if (error instanceof HttpException) return problemOfHttpError(error);
  return problemOfDatabase(error) ?? unexpected;
}

export const conflict: ProblemCore = {
  status: 409,
  code: ConcurrencyConflictError.code,
  title: 'Somebody else changed this at the same time',
  detail: 'Nothing was changed. Look at it again and repeat the request.',
};

export const keyReused: ProblemCore = {
  status: 422,
  code: IdempotencyKeyReusedError.code,
  title: 'The idempotency key belongs to another request',
};

function tooBusy({ message, retryAfterSeconds }: TooBusyError): ProblemCore {
  return {
    status: 503,
    code: TooBusyError.code,
    title: message,
    detail: `Nothing was done. Try again in ${retryAfterSeconds} s.`,
    retryAfterSeconds,
  };
}

const unexpected: ProblemCore = {
  status: 500,
  code: 'unexpected-error',
  title: 'Something went wrong on our side',
  detail: 'The error was logged under the correlation id.',
};

export function isUnexpected(error: unknown): boolean {
  return (
    problemOfError(error) === unexpected ||
    (error instanceof HttpException && error.getStatus() >= 500 && !(error instanceof ProblemException))
  );
}

import { HttpException } from '@nestjs/common';
import { AggregateNotFoundError, ConcurrencyConflictError, IdempotencyKeyReusedError } from '@tradewind/application';
import { BusinessRuleBrokenError, InvalidValueError } from '@tradewind/domain';
import { problemOfDatabase } from './problem-of-database.js';
import type { ProblemCore } from './problem.js';
import { problemOfHttpError } from './problem-of-http-error.js';
import { ProblemException } from './problem-exception.js';

/** What to answer for an error. Nothing of an unexpected error reaches the caller. */
export function problemOfError(error: unknown): ProblemCore {
  if (error instanceof ProblemException) return error.problem;
  if (error instanceof InvalidValueError) {
    const errors = [{ field: error.field, reason: error.reason }];
    return { status: 400, code: 'invalid-value', title: 'A value is not valid', detail: error.message, errors };
  }
  if (error instanceof BusinessRuleBrokenError) {
    return { status: 409, code: error.code, title: 'A rule of the business forbids this', detail: error.message };
  }
  if (error instanceof AggregateNotFoundError) {
    return { status: 404, code: 'not-found', title: 'Not found', detail: `${error.message}.` };
  }
  if (error instanceof ConcurrencyConflictError) return conflict;
  if (error instanceof IdempotencyKeyReusedError) {
    return { status: 422, code: 'idempotency-key-reused', title: 'The idempotency key belongs to another request' };
  }
  if (error instanceof HttpException) return problemOfHttpError(error);
  return problemOfDatabase(error) ?? unexpected;
}

const conflict: ProblemCore = {
  status: 409,
  code: 'concurrency-conflict',
  title: 'Somebody else changed this at the same time',
  detail: 'Nothing was changed. Look at it again and repeat the request.',
};

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

import { ConcurrencyConflictError } from '@tradewind/application';
import { BrokerUnavailableError } from '@tradewind/broker';
import { MalformedMessageError } from '../../envelope/malformed-message.error.js';
import { isError } from '../../dead-letters/is-error.js';
import { hasTransientCode } from './transient-codes.js';
import { TransientError } from './transient.error.js';

const DEEPEST_CAUSE = 8;

/**
 * Why a message could not be handled. `transient`: it may succeed later · `permanent`: it needs an operator · `malformed`: it can
 * never succeed.
 */
export interface Failure {
  readonly error: Error;
  readonly reason: 'transient' | 'permanent' | 'malformed';
}

/** Classifies an error of a handler, or of the code that calls it. */
export function failureOf(thrown: unknown): Failure {
  const error = asError(thrown);
  return { error, reason: reasonOf(error) };
}

/** Classifies an error of reading the message. */
export function malformed(thrown: unknown): Failure {
  return { error: asError(thrown), reason: 'malformed' };
}

function asError(thrown: unknown): Error {
  return isError(thrown) ? thrown : new Error(String(thrown));
}

/** Whether the failure is caused by the database, or by a conflict in it, rather than by the message. */
export function isInfrastructureFailure({ error, reason }: Failure): boolean {
  return reason === 'transient' && !isDeclared(error);
}

function reasonOf(error: Error): Failure['reason'] {
  if (error instanceof MalformedMessageError) return 'malformed';
  return isTransient(error) ? 'transient' : 'permanent';
}

function isTransient(error: unknown, depth = 0): boolean {
  if (!isError(error) || depth > DEEPEST_CAUSE) return false;
  if (isDeclared(error) || error instanceof ConcurrencyConflictError || hasTransientCode(error)) return true;
  const { driverError, errors } = error as { driverError?: unknown; errors?: unknown };
  const several: unknown[] = Array.isArray(errors) ? errors : [];
  return [error.cause, driverError, ...several].some((cause) => isTransient(cause, depth + 1));
}

function isDeclared(error: Error): boolean {
  return error instanceof TransientError || error instanceof BrokerUnavailableError;
}

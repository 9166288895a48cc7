import { ConcurrencyConflictError } from '../errors/concurrency-conflict-error.js';
import { postgresFailureOf } from '../typeorm/typeorm-internals.js';

const serializationFailure = '40001';
const deadlockDetected = '40P01';
const lockNotAvailable = '55P03';

/** Whether the same work may succeed if it is run again. */
export function isWorthRetrying(error: unknown): boolean {
  return (
    error instanceof ConcurrencyConflictError || [serializationFailure, deadlockDetected].includes(sqlState(error))
  );
}

/** Returns the error for the caller of a unit of work: conflicts in one form, all other errors unchanged. */
export function asConflict(error: unknown): unknown {
  if (![serializationFailure, deadlockDetected, lockNotAvailable].includes(sqlState(error))) return error;
  return new ConcurrencyConflictError('The database found a conflict with another transaction.', { cause: error });
}

function sqlState(error: unknown): string {
  return postgresFailureOf(error).code ?? '';
}

import { ConcurrencyConflictError } from '../errors/concurrency-conflict-error.js';
import { postgresFailureOf } from '../typeorm/typeorm-internals.js';

const serializationFailure = '40001';
const deadlockDetected = '40P01';
const lockNotAvailable = '55P03';

/** Whether the same work, done again, may succeed. */
export function isWorthRetrying(error: unknown): boolean {
  return (
    error instanceof ConcurrencyConflictError || [serializationFailure, deadlockDetected].includes(sqlState(error))
  );
}

/** What the caller of a unit of work is told in the end: conflicts in one form, everything else as it was thrown. */
export function asConflict(error: unknown): unknown {
  if (![serializationFailure, deadlockDetected, lockNotAvailable].includes(sqlState(error))) return error;
  return new ConcurrencyConflictError('The database found a conflict with another transaction.', { cause: error });
}

function sqlState(error: unknown): string {
  return postgresFailureOf(error).code ?? '';
}

import { ConcurrencyConflictError } from '../errors/concurrency-conflict-error.js';
import { postgresFailureOf } from './typeorm-internals.js';

const uniqueViolation = '23505';

/**
 * Turns a violation of the unique constraint into a conflict, because another transaction wrote the same value first.
 * The unit of work tries again and then finds what that transaction wrote.
 *
 * @throws ConcurrencyConflictError
 */
export async function conflictOnUnique<T>(constraint: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const failure = postgresFailureOf(error);
    if (failure.code !== uniqueViolation || failure.constraint !== constraint) throw error;
    throw new ConcurrencyConflictError(`Somebody else was first: ${constraint}.`, { cause: error });
  }
}

import { ConcurrencyConflictError } from '@tradewind/application';
import { QueryFailedError } from 'typeorm';

const uniqueViolation = '23505';

/** Somebody else was first with the same thing: the unit of work is worth another try, which will find what they wrote. */
export async function conflictOnUnique<T>(constraint: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!violates(constraint, error)) throw error;
    throw new ConcurrencyConflictError(`somebody else was first: ${constraint}`, { cause: error });
  }
}

function violates(constraint: string, error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const driverError = error.driverError as { code?: string; constraint?: string };
  return driverError.code === uniqueViolation && driverError.constraint === constraint;
}

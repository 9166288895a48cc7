/**
 * The connection was lost after the commit had been sent and before it was answered, so the changes may be written or not.
 * Who repeats the work must be able to tell, by an idempotency key or by what is in the database.
 */
export class CommitOutcomeUnknownError extends Error {
  override readonly name = 'CommitOutcomeUnknownError';

  constructor(unitOfWork: string, cause: unknown) {
    super(`The database did not say whether ${unitOfWork} was committed.`, { cause });
  }
}

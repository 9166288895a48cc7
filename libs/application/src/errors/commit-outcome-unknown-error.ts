/**
 * The connection was lost after COMMIT was sent and before it was answered, so the changes may or may not be written. A
 * caller that repeats the work must be able to find out, by an idempotency key or from the data in the database.
 */
export class CommitOutcomeUnknownError extends Error {
  override readonly name = 'CommitOutcomeUnknownError';

  constructor(unitOfWork: string, cause: unknown) {
    super(`The database did not say whether ${unitOfWork} was committed.`, { cause });
  }
}

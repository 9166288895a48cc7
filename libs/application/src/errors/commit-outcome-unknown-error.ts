/** The connection broke while the commit was under way. Either all of the unit of work is written, or nothing. */
export class CommitOutcomeUnknownError extends Error {
  override readonly name = 'CommitOutcomeUnknownError';

  constructor(unitOfWork: string, cause: unknown) {
    super(`the database went away while ${unitOfWork} was being committed: it may be written or not`, { cause });
  }
}

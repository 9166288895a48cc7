/** A statement failed inside the unit of work and its error was swallowed. The database can't commit; nothing was written. */
export class SwallowedFailureError extends Error {
  override readonly name = 'SwallowedFailureError';

  constructor(unitOfWork: string, cause: unknown) {
    super(`${unitOfWork} went on after one of its statements had failed, so all of it was rolled back`, { cause });
  }
}

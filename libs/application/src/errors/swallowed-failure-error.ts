/** A statement failed inside the unit of work and its error was ignored. No commit is possible; nothing was written. */
export class SwallowedFailureError extends Error {
  override readonly name = 'SwallowedFailureError';

  constructor(unitOfWork: string, cause: unknown) {
    super(`${unitOfWork} continued after one of its statements had failed, so it was rolled back as a whole.`, {
      cause,
    });
  }
}

/** The connection of a unit of work broke before its commit. Nothing was written. */
export class DatabaseConnectionLostError extends Error {
  override readonly name = 'DatabaseConnectionLostError';

  constructor(unitOfWork: string, cause: unknown) {
    super(`The connection to the database broke during ${unitOfWork}.`, { cause });
  }
}

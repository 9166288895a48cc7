/** A call inside a unit of work was not awaited, so part of the change would have missed the commit. */
export class UnawaitedWorkError extends Error {
  override readonly name = 'UnawaitedWorkError';

  constructor() {
    super('A call inside a unit of work was not awaited. Await it, or move it to UnitOfWork.afterCommit().');
  }
}

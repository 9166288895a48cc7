/** A call inside a unit of work was not awaited, so a part of the change would have missed the commit. */
export class UnawaitedWorkError extends Error {
  override readonly name = 'UnawaitedWorkError';

  constructor() {
    super('a call inside a unit of work was not awaited: await it, or make it from UnitOfWork.afterCommit()');
  }
}

/** A deadline belongs to a change: it is set or cancelled in the same transaction. */
export class DeadlineOutsideUnitOfWorkError extends Error {
  override readonly name = 'DeadlineOutsideUnitOfWorkError';

  constructor(kind: string) {
    super(`The deadline ${kind} was scheduled or cancelled outside a unit of work.`);
  }
}

/** An integration event was added outside a unit of work, where it could survive a change that is rolled back. */
export class OutboxOutsideTransactionError extends Error {
  override readonly name = 'OutboxOutsideTransactionError';

  constructor(type: string) {
    super(`${type} can only be added to the outbox inside a unit of work`);
  }
}

/** The dead letter does not exist: it never did, or its message was handled. */
export class DeadLetterNotFoundError extends Error {
  override readonly name = 'DeadLetterNotFoundError';

  constructor(id: string) {
    super(`There is no dead letter ${id}`);
  }
}

/** The state of the dead letter does not allow the operation. */
export class DeadLetterStateError extends Error {
  override readonly name = 'DeadLetterStateError';

  constructor(id: string, state: string, asked: string) {
    super(`Dead letter ${id} is ${state} and can't be ${asked}`);
  }
}

/** There is no such letter: it never was, or it was handled and is gone. */
export class DeadLetterNotFoundError extends Error {
  override readonly name = 'DeadLetterNotFoundError';

  constructor(id: string) {
    super(`There is no dead letter ${id}`);
  }
}

/** The letter is there, but not in a state that allows what was asked. */
export class DeadLetterStateError extends Error {
  override readonly name = 'DeadLetterStateError';

  constructor(id: string, state: string, asked: string) {
    super(`Dead letter ${id} is ${state} and can't be ${asked}`);
  }
}

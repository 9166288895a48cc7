/** Rolls back what a handler wrote for a deadline that was cancelled, replaced or handled meanwhile. */
export class DeadlineGoneError extends Error {
  override readonly name = 'DeadlineGoneError';

  constructor(kind: string, key: string) {
    super(`The deadline ${kind} of ${key} was cancelled, replaced or handled meanwhile.`);
  }
}

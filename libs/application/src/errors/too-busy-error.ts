/**
 * A bounded queue is full. Nothing was done, and the same request may succeed after `retryAfterSeconds`. The platform answers
 * it with 503 and `Retry-After`.
 */
export class TooBusyError extends Error {
  static readonly code = 'too-busy';
  override readonly name = 'TooBusyError';

  /** @param message what there is too much of, as a sentence for the person who was refused */
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}

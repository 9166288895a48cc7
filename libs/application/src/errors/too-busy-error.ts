/**
 * A bounded queue is full. Nothing was done, and the same request may succeed after `retryAfterSeconds`. The platform
 * responds with 503 and `Retry-After`.
 */
export class TooBusyError extends Error {
  static readonly code = 'too-busy';
  override readonly name = 'TooBusyError';

  /** @param message a sentence for the user that says what there is too much of */
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}

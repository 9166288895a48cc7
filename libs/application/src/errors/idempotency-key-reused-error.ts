/** The idempotency key was already used for another request. */
export class IdempotencyKeyReusedError extends Error {
  static readonly code = 'idempotency-key-reused';
  override readonly name = 'IdempotencyKeyReusedError';

  constructor(readonly key: string) {
    super(`The idempotency key ${key} belongs to another request.`);
  }
}

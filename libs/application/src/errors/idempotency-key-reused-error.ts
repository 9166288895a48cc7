/** The key was used before for another request. */
export class IdempotencyKeyReusedError extends Error {
  override readonly name = 'IdempotencyKeyReusedError';

  constructor(readonly key: string) {
    super(`the idempotency key ${key} belongs to another request`);
  }
}

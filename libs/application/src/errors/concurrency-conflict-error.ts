/** Somebody else changed the same thing at the same time, and trying again did not help. Nothing was written. */
export class ConcurrencyConflictError extends Error {
  override readonly name = 'ConcurrencyConflictError';
}

/**
 * Somebody else changed the same thing at the same time, and trying again did not help. Nothing was written. Not a domain
 * error: the domain has refused nothing, and the same request may succeed later.
 */
export class ConcurrencyConflictError extends Error {
  static readonly code = 'concurrency-conflict';
  override readonly name = 'ConcurrencyConflictError';
}

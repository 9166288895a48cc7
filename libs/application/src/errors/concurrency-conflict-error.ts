/**
 * Another transaction changed the same data at the same time, and retries did not help. Nothing was written. This is
 * not a domain error: the domain refused nothing, and the same request may succeed later.
 */
export class ConcurrencyConflictError extends Error {
  static readonly code = 'concurrency-conflict';
  override readonly name = 'ConcurrencyConflictError';
}

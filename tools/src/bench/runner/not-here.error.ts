/** A requirement of a benchmark is missing. The message says which one and how to install it. */
export class NotHereError extends Error {
  override readonly name = 'NotHereError';
}

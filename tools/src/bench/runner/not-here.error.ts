/** Something that a benchmark needs is not installed; the message says what, and how to install it. */
export class NotHereError extends Error {
  override readonly name = 'NotHereError';
}

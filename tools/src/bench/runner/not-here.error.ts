/** Something that a benchmark needs is not on this machine; the message says what, and how to bring it. */
export class NotHereError extends Error {
  override readonly name = 'NotHereError';
}

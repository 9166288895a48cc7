/** Nothing was generated; the message says why and what to do, for the person who asked. */
export class GenerateError extends Error {
  override readonly name = 'GenerateError';
}

/** The generator failed. The message tells the user why and what to do. */
export class GenerateError extends Error {
  override readonly name = 'GenerateError';
}

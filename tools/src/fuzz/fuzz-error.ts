/** Something that the user can fix; the message says what. */
export class FuzzError extends Error {
  override readonly name = 'FuzzError';
}

/** Something that the user can fix; the message says what. */
export class JourneysError extends Error {
  override readonly name = 'JourneysError';
}

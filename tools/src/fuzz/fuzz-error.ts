/** Something the user can mend; the message is a sentence for them. */
export class FuzzError extends Error {
  override readonly name = 'FuzzError';
}

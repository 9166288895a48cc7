/** A record batch that can't be read, now or later: it is corrupt, of a format or a compression that is not known, or too large. */
export class UnreadableBatchError extends Error {
  override readonly name = 'UnreadableBatchError';
}

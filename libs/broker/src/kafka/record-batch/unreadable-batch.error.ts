/** A record batch that can never be read: it is corrupt, too large, or has an unknown format or compression. */
export class UnreadableBatchError extends Error {
  override readonly name = 'UnreadableBatchError';
}

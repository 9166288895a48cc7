/** For handlers to throw when the same message may succeed later: the message is tried again, and only its key waits. */
export class TransientError extends Error {
  override readonly name: string = 'TransientError';
}

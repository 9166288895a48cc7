/** Thrown by handlers if the same message may succeed later: the message is retried, and only its key waits. */
export class TransientError extends Error {
  override readonly name: string = 'TransientError';
}

/** A record that the broker's adapter could not take apart. Permanent; its dead letter keeps the bytes. */
export class UnreadableRecordError extends Error {
  override readonly name = 'UnreadableRecordError';
}

/** The broker's adapter could not decode the record. Permanent; its dead letter keeps the bytes. */
export class UnreadableRecordError extends Error {
  override readonly name = 'UnreadableRecordError';
}

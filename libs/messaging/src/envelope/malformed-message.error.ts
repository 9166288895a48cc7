/** The message is not valid for its topic: it is no CloudEvent, is not JSON, or has no payload. Permanent. */
export class MalformedMessageError extends Error {
  override readonly name = 'MalformedMessageError';
}

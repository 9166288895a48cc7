/** A message that isn't what its topic carries: no CloudEvent, no JSON, or no payload. Permanent. */
export class MalformedMessageError extends Error {
  override readonly name = 'MalformedMessageError';
}

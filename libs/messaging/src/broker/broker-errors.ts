/** The broker can't be reached, or did not answer in time. Transient: what was to be sent stays where it was. */
export class BrokerUnavailableError extends Error {
  override readonly name = 'BrokerUnavailableError';
}

/** A message is above the broker's limit. Permanent: the same message will never pass. */
export class MessageTooLargeError extends Error {
  override readonly name = 'MessageTooLargeError';

  constructor(topic: string, bytes: number, limitBytes: number) {
    super(`A message of ${bytes} bytes for topic "${topic}" is above the limit of ${limitBytes} bytes`);
  }
}

import { MessageTooLargeError } from '../port/broker-errors.js';
import type { BrokerMessage } from '../port/broker-message.js';

/** Size limit of one message (key, value, headers and framing) and of one request, in bytes. */
export const REQUEST_LIMIT_BYTES = 1_000_000;

const RECORD_FRAMING_BYTES = 32;
const HEADER_FRAMING_BYTES = 10;

export function messageSize(message: BrokerMessage): number {
  let bytes = RECORD_FRAMING_BYTES + (message.key?.length ?? 0) + (message.value?.length ?? 0);
  for (const [name, value] of message.headers) bytes += HEADER_FRAMING_BYTES + Buffer.byteLength(name) + value.length;
  return bytes;
}

/** Throws if a message is too large for any broker. @throws MessageTooLargeError */
export function assertAllFit(topic: string, sized: ReadonlyArray<{ message: BrokerMessage; bytes: number }>): void {
  const refused = sized.filter(({ bytes }) => bytes > REQUEST_LIMIT_BYTES);
  if (refused.length === 0) return;
  const { bytes } = refused[0]!;
  const messages = new Set(refused.map(({ message }) => message));
  throw new MessageTooLargeError(topic, bytes, REQUEST_LIMIT_BYTES, { refused: messages });
}

import { MessageTooLargeError } from './broker-errors.js';
import type { BrokerMessage } from './broker-message.js';

/** Limit for one message (key, value, headers and framing) and for what is sent in one request, bytes. */
export const REQUEST_LIMIT_BYTES = 1_000_000;

const RECORD_FRAMING_BYTES = 32;
const HEADER_FRAMING_BYTES = 10;

export function messageSize(message: BrokerMessage): number {
  let bytes = RECORD_FRAMING_BYTES + (message.key?.length ?? 0) + (message.value?.length ?? 0);
  for (const [name, value] of message.headers) bytes += HEADER_FRAMING_BYTES + Buffer.byteLength(name) + value.length;
  return bytes;
}

/** @throws MessageTooLargeError */
export function sizeThatFits(topic: string, message: BrokerMessage): number {
  const bytes = messageSize(message);
  if (bytes > REQUEST_LIMIT_BYTES) throw new MessageTooLargeError(topic, bytes, REQUEST_LIMIT_BYTES);
  return bytes;
}

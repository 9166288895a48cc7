import { MessageTooLargeError } from '../port/broker-errors.js';
import type { BrokerMessage } from '../port/broker-message.js';

/** Limit for one message (key, value, headers and framing) and for what is sent in one request, bytes. */
export const REQUEST_LIMIT_BYTES = 1_000_000;

const RECORD_FRAMING_BYTES = 32;
const HEADER_FRAMING_BYTES = 10;

export function messageSize(message: BrokerMessage): number {
  let bytes = RECORD_FRAMING_BYTES + (message.key?.length ?? 0) + (message.value?.length ?? 0);
  for (const [name, value] of message.headers) bytes += HEADER_FRAMING_BYTES + Buffer.byteLength(name) + value.length;
  return bytes;
}

/** Those that no broker is asked to take. @throws MessageTooLargeError */
export function assertAllFit(topic: string, sized: ReadonlyArray<{ message: BrokerMessage; bytes: number }>): void {
  const refused = sized.filter(({ bytes }) => bytes > REQUEST_LIMIT_BYTES);
  if (refused.length === 0) return;
  const { bytes } = refused[0]!;
  const messages = new Set(refused.map(({ message }) => message));
  throw new MessageTooLargeError(topic, bytes, REQUEST_LIMIT_BYTES, { refused: messages });
}

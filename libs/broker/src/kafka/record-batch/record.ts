import type { BrokerMessage } from '../../port/broker-message.js';
import { headerNameBytes } from './header-name-bytes.js';
import { sizeOfVarint, writeVarint } from './varint.js';

/** Attributes and timestamp delta are always 0: one byte each. */
const ATTRIBUTES_AND_TIMESTAMP_DELTA = 2;

/** The size of the record without its length. `offsetDelta`: its index in the batch. */
export function sizeOfRecordBody({ key, value, headers }: BrokerMessage, offsetDelta: number): number {
  let size = ATTRIBUTES_AND_TIMESTAMP_DELTA + sizeOfVarint(offsetDelta) + sizeOfBytes(key) + sizeOfBytes(value);
  size += sizeOfVarint(headers.length);
  for (const [name, bytes] of headers) size += sizeOfBytes(headerNameBytes(name)) + sizeOfBytes(bytes);
  return size;
}

/** Returns the position behind the record. */
export function writeRecord(
  target: Uint8Array,
  start: number,
  { key, value, headers }: BrokerMessage,
  offsetDelta: number,
  bodySize: number,
): number {
  let at = writeVarint(target, start, bodySize);
  target[at] = 0;
  target[at + 1] = 0;
  at = writeVarint(target, at + ATTRIBUTES_AND_TIMESTAMP_DELTA, offsetDelta);
  at = writeBytes(target, at, key);
  at = writeBytes(target, at, value);
  at = writeVarint(target, at, headers.length);
  for (const [name, bytes] of headers) at = writeBytes(target, writeBytes(target, at, headerNameBytes(name)), bytes);
  return at;
}

function sizeOfBytes(bytes: Buffer | null): number {
  return bytes === null ? 1 : sizeOfVarint(bytes.length) + bytes.length;
}

function writeBytes(target: Uint8Array, at: number, bytes: Buffer | null): number {
  if (bytes === null) return writeVarint(target, at, -1);
  const from = writeVarint(target, at, bytes.length);
  target.set(bytes, from);
  return from + bytes.length;
}

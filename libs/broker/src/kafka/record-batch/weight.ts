import type { BrokerMessage } from '../../port/broker-message.js';

/** What a record, and each of its headers, takes of the memory beside its bytes, about. */
export const RECORD_WEIGHT = 256;
export const HEADER_WEIGHT = 192;

/** Bytes of memory that a message takes while it waits, about. */
export function weightOf({ key, value, headers }: BrokerMessage): number {
  let weight = RECORD_WEIGHT + (key?.length ?? 0) + (value?.length ?? 0);
  for (const [name, bytes] of headers) weight += HEADER_WEIGHT + name.length + bytes.length;
  return weight;
}

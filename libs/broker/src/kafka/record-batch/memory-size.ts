import type { BrokerMessage } from '../../port/broker-message.js';

/** Approximate memory of a record and of each of its headers in addition to their bytes. */
export const RECORD_OVERHEAD_BYTES = 256;
export const HEADER_OVERHEAD_BYTES = 192;

/** Approximate memory of a message that waits, in bytes. */
export function memorySize({ key, value, headers }: BrokerMessage): number {
  let weight = RECORD_OVERHEAD_BYTES + (key?.length ?? 0) + (value?.length ?? 0);
  for (const [name, bytes] of headers) weight += HEADER_OVERHEAD_BYTES + name.length + bytes.length;
  return weight;
}

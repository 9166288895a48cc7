import type { IHeaders } from 'kafkajs';
import type { MessageHeaders } from '../broker-message.js';

/**
 * A header without a value, as change data capture writes it for an empty column, is none. For a name such as "toString"
 * kafkajs adds what every object inherits by that name; that is dropped.
 */
export function fromKafkaHeaders(headers: IHeaders | undefined): MessageHeaders {
  return Object.entries(headers ?? {}).flatMap(([name, values]) =>
    [values]
      .flat()
      .filter((value) => value !== undefined && value !== null && typeof value !== 'function')
      .map((value) => [name, Buffer.from(value)] as const),
  );
}

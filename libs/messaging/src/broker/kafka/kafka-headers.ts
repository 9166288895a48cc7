import type { IHeaders } from 'kafkajs';
import type { MessageHeaders } from '../broker-message.js';

export function toKafkaHeaders(headers: MessageHeaders): IHeaders {
  const byName = new Map<string, Buffer[]>();
  for (const [name, value] of headers) byName.set(name, [...(byName.get(name) ?? []), value]);
  return Object.fromEntries(byName);
}

export function fromKafkaHeaders(headers: IHeaders | undefined): MessageHeaders {
  return Object.entries(headers ?? {}).flatMap(([name, values]) =>
    (Array.isArray(values) ? values : [values]).map((value) => [name, Buffer.from(value ?? '')] as const),
  );
}

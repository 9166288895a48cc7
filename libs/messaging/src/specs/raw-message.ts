import { randomUUID } from 'node:crypto';
import { topics } from '@tradewind/contracts';
import { type BrokerConfig, type BrokerMessage, connectBroker } from '@tradewind/broker';
import { toHeaders } from '../envelope/envelope.js';

export interface RawMessage {
  readonly id?: string;
  readonly type: string;
  readonly key: string;
  readonly data: unknown;
  /** As the service has sent it that published the message. */
  readonly traceparent?: string;
}

/** Publishes messages to the catalogue's topic without outbox and contracts. Resolves with the id of the first. */
export function publishRaw(logUrl: string, messages: readonly RawMessage[]): Promise<string> {
  return publishRawTo({ kind: 'postgres', url: logUrl }, messages);
}

/** The same for a broker of any kind. */
export async function publishRawTo(config: BrokerConfig, messages: readonly RawMessage[]): Promise<string> {
  const broker = await connectBroker(config, 'spec');
  await broker.ensureTopics(topics);
  const ids = messages.map(({ id }) => id ?? randomUUID());
  await broker.publish(
    'tradewind.catalog.events',
    messages.map((message, index) => toBrokerMessage(message, ids[index]!)),
  );
  await broker.close();
  return ids[0]!;
}

function toBrokerMessage({ type, key, data, traceparent }: RawMessage, id: string): BrokerMessage {
  const attributes = { id, type, source: '/spec', subject: key, time: '2026-11-20T09:30:00.000Z', correlationId: id };
  const headers = Object.entries(toHeaders(attributes, traceparent === undefined ? {} : { traceparent }));
  return {
    key: Buffer.from(key),
    value: typeof data === 'string' ? Buffer.from(data) : Buffer.from(JSON.stringify(data)),
    headers: headers.map(([name, value]) => [name, Buffer.from(value)] as const),
  };
}

import { randomUUID } from 'node:crypto';
import { type BrokerConfig, connectBroker } from '@tradewind/broker';
import { ProductDiscontinuedIntegrationEvent } from '@tradewind/contracts';
import { toHeaders } from '@tradewind/messaging';

const { topic, type } = ProductDiscontinuedIntegrationEvent;

/**
 * Publishes a message that no consumer can read, and behind it a good one of the same key, about a product that does not exist.
 *
 * @returns the key
 */
export async function publishBrokenMessage(config: BrokerConfig): Promise<string> {
  const key = randomUUID();
  const good = { productId: key, discontinuedAt: new Date().toISOString() };
  const broker = await connectBroker(config, 'rehearsal');
  await broker.publish(
    topic,
    [{ productId: 'no id at all' }, good].map((data) => message(key, data)),
  );
  await broker.close();
  return key;
}

function message(key: string, data: object) {
  const id = randomUUID();
  const event = { id, type, source: '/catalog', subject: key, time: new Date().toISOString(), correlationId: id };
  return {
    key: Buffer.from(key),
    value: Buffer.from(JSON.stringify(data)),
    headers: Object.entries(toHeaders(event, {})).map(([name, text]) => [name, Buffer.from(text)] as const),
  };
}

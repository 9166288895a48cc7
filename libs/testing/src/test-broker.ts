import { randomUUID } from 'node:crypto';
import { readOpen, topics, type DataOf, type IntegrationEventContract } from '@tradewind/contracts';
import { PostgresLogBroker, type Broker, type ReceivedMessage } from '@tradewind/messaging';

/** An integration event as it lies in the broker's log. */
export interface PublishedEvent<C extends IntegrationEventContract> {
  id: string;
  type: string;
  source: string;
  subject: string;
  time: string;
  correlationId: string;
  causationId?: string;
  data: DataOf<C>;
}

/** Publishes as any other service would, and reads all that was published, past the code under test. */
export class TestBroker {
  private readonly received: ReceivedMessage[] = [];

  private constructor(private readonly broker: Broker) {}

  static async connect(url: string): Promise<TestBroker> {
    const broker = await PostgresLogBroker.connect({ url, clientId: 'test' });
    await broker.ensureTopics(topics);
    const testBroker = new TestBroker(broker);
    await broker.subscribe({
      group: `test-${randomUUID()}`,
      topics: topics.map(({ name }) => name),
      handle: async ({ messages, resolve }) => {
        testBroker.received.push(...messages);
        for (const { offset } of messages) resolve(offset);
      },
    });
    return testBroker;
  }

  async publish<C extends IntegrationEventContract>(contract: C, data: DataOf<C>): Promise<void> {
    const attributes = {
      ce_specversion: '1.0',
      ce_id: randomUUID(),
      ce_type: contract.type,
      ce_source: `/tradewind/${contract.context}`,
      ce_subject: contract.key(data),
      ce_time: new Date().toISOString(),
      ce_correlationid: randomUUID(),
      'content-type': 'application/json',
    };
    const headers = Object.entries(attributes).map(([name, value]) => [name, Buffer.from(value)] as const);
    const key = Buffer.from(contract.key(data));
    await this.broker.publish(contract.topic, [{ key, value: Buffer.from(JSON.stringify(data)), headers }]);
  }

  published<C extends IntegrationEventContract>(contract: C): PublishedEvent<C>[] {
    return this.received.map((message) => eventOf(contract, message)).filter(({ type }) => type === contract.type);
  }

  close(): Promise<void> {
    return this.broker.close();
  }
}

function eventOf<C extends IntegrationEventContract>(contract: C, message: ReceivedMessage): PublishedEvent<C> {
  const headers = Object.fromEntries(message.headers.map(([name, value]) => [name, value.toString()]));
  const type = headers['ce_type'] ?? '';
  const data: unknown = JSON.parse(message.value?.toString() ?? 'null');
  return {
    id: headers['ce_id'] ?? '',
    type,
    source: headers['ce_source'] ?? '',
    subject: headers['ce_subject'] ?? '',
    time: headers['ce_time'] ?? '',
    correlationId: headers['ce_correlationid'] ?? '',
    ...(headers['ce_causationid'] === undefined ? {} : { causationId: headers['ce_causationid'] }),
    data: type === contract.type ? readOpen(contract, data) : (data as DataOf<C>),
  };
}

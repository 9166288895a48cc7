import { randomUUID } from 'node:crypto';
import { readOpen, topics, type DataOf, type IntegrationEventContract } from '@tradewind/contracts';
import { violationsOfRelease } from './released-validator.js';
import { PostgresLogBroker, type Broker, type ReceivedMessage } from '@tradewind/broker';

/** An integration event as it is stored in the broker's log. */
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

/** An event as another service sends it. */
export interface DeliveredEvent {
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly data: unknown;
  /** Default: a new id. */
  readonly id?: string;
  /** When it happened. Default: now. */
  readonly time?: string;
}

/** Publishes as any other service would, and reads everything that was published, bypassing the code under test. */
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

  publish<C extends IntegrationEventContract>(contract: C, data: DataOf<C>): Promise<string> {
    const { type, topic } = contract;
    return this.deliver({ type, topic, key: contract.key(data), data });
  }

  /** Publishes an event, whatever it contains. Resolves with the message's id. */
  async deliver(event: DeliveredEvent): Promise<string> {
    const { type, topic, key, data, id = randomUUID(), time = new Date().toISOString() } = event;
    const attributes = {
      ce_specversion: '1.0',
      ce_id: id,
      ce_type: type,
      ce_source: `/tradewind/${type.split('.')[1]}`,
      ce_subject: key,
      ce_time: time,
      ce_correlationid: randomUUID(),
      'content-type': 'application/json',
    };
    const headers = Object.entries(attributes).map(([name, value]) => [name, Buffer.from(value)] as const);
    const message = { key: Buffer.from(key), value: Buffer.from(JSON.stringify(data)), headers };
    await this.broker.publish(topic, [message]);
    return id;
  }

  published<C extends IntegrationEventContract>(contract: C): PublishedEvent<C>[] {
    return this.received.map((message) => eventOf(contract, message)).filter(({ type }) => type === contract.type);
  }

  /** Returns the violations of released contracts in the events that a service has published. */
  violationsBy(service: string): string[] {
    const own = this.received.filter((message) => headersOf(message)['ce_source'] === `/tradewind/${service}`);
    return own.map(attributesOf).flatMap(({ type, data }) => violationsOfRelease(type, data));
  }

  close(): Promise<void> {
    return this.broker.close();
  }
}

function eventOf<C extends IntegrationEventContract>(contract: C, message: ReceivedMessage): PublishedEvent<C> {
  const { data, ...attributes } = attributesOf(message);
  return { ...attributes, data: attributes.type === contract.type ? readOpen(contract, data) : (data as DataOf<C>) };
}

function attributesOf(
  message: ReceivedMessage,
): Omit<PublishedEvent<IntegrationEventContract>, 'data'> & { data: unknown } {
  const headers = headersOf(message);
  return {
    id: headers['ce_id'] ?? '',
    type: headers['ce_type'] ?? '',
    source: headers['ce_source'] ?? '',
    subject: headers['ce_subject'] ?? '',
    time: headers['ce_time'] ?? '',
    correlationId: headers['ce_correlationid'] ?? '',
    ...(headers['ce_causationid'] === undefined ? {} : { causationId: headers['ce_causationid'] }),
    data: JSON.parse(message.value?.toString() ?? 'null') as unknown,
  };
}

function headersOf({ headers }: ReceivedMessage): Record<string, string> {
  return Object.fromEntries(headers.map(([name, value]) => [name, value.toString()]));
}

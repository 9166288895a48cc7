import { createTestDatabase } from '@tradewind/embedded-postgres';
import { topics } from '@tradewind/contracts';
import {
  type Broker,
  type BrokerMessage,
  BrokerUnavailableError,
  PostgresLogBroker,
  type PublishedRecord,
  type ReceivedMessage,
} from '@tradewind/broker';

/** A real broker that a spec can make unavailable, and whose answers it can lose or delay. */
export class TestLog {
  readonly received: ReceivedMessage[] = [];
  /** Called before a publication; an error makes it fail. */
  beforePublish: () => Promise<void> | void = () => undefined;
  /** Called after the broker has accepted the messages; an error loses its answer. */
  afterPublish: () => Promise<void> | void = () => undefined;

  private constructor(
    readonly url: string,
    readonly broker: Broker,
    private readonly real: Broker,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async create(): Promise<TestLog> {
    const { url, drop } = await createTestDatabase();
    const real = await PostgresLogBroker.connect({ url, clientId: 'spec' });
    await real.ensureTopics(topics);
    const broker = Object.create(real) as Broker;
    const log = new TestLog(url, broker, real, drop);
    broker.publish = (topic, messages, partitions) => log.publish(topic, messages, partitions);
    await real.subscribe({
      group: 'spec',
      topics: topics.map(({ name }) => name),
      handle: async (batch) => {
        log.received.push(...batch.messages);
        batch.resolve(batch.messages.at(-1)!.offset);
      },
    });
    return log;
  }

  goDown(): void {
    this.beforePublish = () => {
      throw new BrokerUnavailableError('The broker is down');
    };
  }

  comeBack(): void {
    this.beforePublish = () => undefined;
    this.afterPublish = () => undefined;
  }

  /** The payloads of a key, in log order. */
  payloadsOf(key: string): string[] {
    return this.received.filter((message) => message.key?.toString() === key).map(({ value }) => value!.toString());
  }

  async drop(): Promise<void> {
    await this.real.close();
    await this.dropDatabase();
  }

  private async publish(
    topic: string,
    messages: readonly BrokerMessage[],
    partitions: number | undefined,
  ): Promise<PublishedRecord[]> {
    await this.beforePublish();
    const records = await this.real.publish(topic, messages, partitions);
    await this.afterPublish();
    return records;
  }
}

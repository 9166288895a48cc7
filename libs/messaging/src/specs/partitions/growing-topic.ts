import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Broker, type BrokerConfig, connectBroker, murmur2, type PartitionBatch } from '@tradewind/broker';

const MOST_MS = 8;

export interface Handled {
  readonly key: string;
  readonly payload: string;
  readonly partition: number;
}

/** A topic of a real broker whose partitions increase while members of a group join and leave. */
export class GrowingTopic {
  readonly name = `growing-${randomUUID()}`;
  readonly group = `shop-${randomUUID()}`;
  /** The effective history of the group: each message at its first delivery, as an inbox ensures. */
  readonly handled: Handled[] = [];
  /** While it is set, messages for which it returns `true` are not handled. */
  heldBack: (batch: PartitionBatch) => boolean = () => false;
  private readonly ids = new Set<string>();
  private readonly brokers: Broker[] = [];

  private constructor(private readonly config: BrokerConfig) {}

  static async create(config: BrokerConfig, partitions: number): Promise<GrowingTopic> {
    const topic = new GrowingTopic(config);
    const broker = await topic.connect();
    await broker.ensureTopics([{ name: topic.name, partitions }]);
    return topic;
  }

  async connect(): Promise<Broker> {
    const broker = await connectBroker(this.config, 'spec');
    this.brokers.push(broker);
    return broker;
  }

  /** Another member, as of a separate process. */
  async join(group = this.group): Promise<Broker> {
    const broker = await this.connect();
    await broker.subscribe({ group, topics: [this.name], handle: (batch) => this.handle(batch) });
    return broker;
  }

  payloadsOf(key: string): string[] {
    return this.handled.filter((message) => message.key === key).map(({ payload }) => payload);
  }

  partitionsOf(key: string): number[] {
    return [...new Set(this.handled.filter((message) => message.key === key).map(({ partition }) => partition))];
  }

  /** The partition of a key for a producer that sees this many partitions. */
  placeOf(key: string, partitions: number): number {
    return (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions;
  }

  async close(): Promise<void> {
    await Promise.all(this.brokers.map((broker) => broker.close()));
  }

  private async handle(batch: PartitionBatch): Promise<void> {
    for (const { key, value, headers, offset, partition } of batch.messages) {
      while (this.heldBack(batch) && !batch.signal.aborted) await wait(5);
      await wait(Math.random() * MOST_MS);
      if (batch.signal.aborted) return;
      const id = headers.find(([name]) => name === 'ce_id')![1].toString();
      if (!this.ids.has(id)) this.handled.push({ key: String(key), payload: String(value), partition });
      this.ids.add(id);
      batch.resolve(offset);
    }
  }
}

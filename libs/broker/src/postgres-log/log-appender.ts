import { BrokerUnavailableError } from '../port/broker-errors.js';
import type { PublishedRecord } from '../port/broker-message.js';
import { Partitioner } from '../building-blocks/partitioner.js';
import type { TopicMessage } from '../building-blocks/topic-message.js';
import type { AppendNotifier } from './append-notifier.js';
import { byteaArray } from './bytea-array.js';
import { encodeHeaders } from './header-encoding.js';
import type { LogDatabase } from './log-database.js';
import type { LogPartition, TopicCatalog } from './topic-catalog.js';

interface Growth {
  appended_to: number;
  first_offset: string;
  end_offset: string;
}

/** Appends messages of any topics in one round trip and one transaction. */
export class LogAppender {
  private readonly partitioner = new Partitioner();

  constructor(
    private readonly database: LogDatabase,
    private readonly topics: TopicCatalog,
    private readonly notifier: AppendNotifier,
  ) {}

  async append(messages: readonly TopicMessage[]): Promise<PublishedRecord[]> {
    const placed: LogPartition[] = [];
    for (const { topic, message, partitions: requested } of messages) {
      const count = await this.topics.partitionsForKeys(topic, requested);
      const partitions = await this.topics.partitionsOf(topic);
      placed.push(partitions[this.partitioner.partitionOf(message.key, count)]!);
    }
    const next = await this.insert(messages, placed);
    return placed.map(({ id, topic, number }) => {
      const offset = next.get(id);
      if (offset === undefined) throw this.partitionGone(topic);
      next.set(id, offset + 1n);
      return { topic, partition: number, offset };
    });
  }

  private async insert(
    messages: readonly TopicMessage[],
    placed: readonly LogPartition[],
  ): Promise<Map<number, bigint>> {
    const { rows } = await this.database.query({
      name: 'append',
      text: 'SELECT * FROM log.append($1::int[], $2::bytea[], $3::bytea[], $4::bytea[])',
      values: [
        placed.map(({ id }) => id),
        byteaArray(messages.map(({ message }) => message.key)),
        byteaArray(messages.map(({ message }) => message.value)),
        byteaArray(messages.map(({ message }) => encodeHeaders(message.headers))),
      ],
    });
    const growths = rows as unknown as Growth[];
    for (const growth of growths) this.notifier.notify(growth.appended_to, BigInt(growth.end_offset));
    return new Map(growths.map((growth) => [growth.appended_to, BigInt(growth.first_offset)]));
  }

  private partitionGone(topic: string): BrokerUnavailableError {
    this.topics.clear();
    return new BrokerUnavailableError(`Topic "${topic}" was created again; its partitions are being looked up`);
  }
}

import type { Admin } from 'kafkajs';
import { BrokerUnavailableError } from '../../broker-errors.js';

/** Who led each partition of a topic, in their order, when that was last asked. */
export class TopicLeaders {
  private readonly topics = new Map<string, readonly number[]>();

  constructor(private readonly admin: Admin) {}

  known(topic: string): readonly number[] | undefined {
    return this.topics.get(topic);
  }

  async ask(topic: string): Promise<readonly number[]> {
    const { topics } = await this.admin.fetchTopicMetadata({ topics: [topic] });
    const partitions = topics[0]?.partitions ?? [];
    if (partitions.length === 0) throw new BrokerUnavailableError(`There is no topic "${topic}" in Kafka`);
    const leaders = [...partitions].sort((a, b) => a.partitionId - b.partitionId).map(({ leader }) => leader);
    this.topics.set(topic, leaders);
    return leaders;
  }

  /** Asks again for all topics; what is known stays until there is an answer. */
  refresh(): void {
    for (const topic of this.topics.keys()) this.ask(topic).catch(() => undefined);
  }
}

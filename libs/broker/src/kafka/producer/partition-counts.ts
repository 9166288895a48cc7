import type { TopicLeaders } from './topic-leaders.js';

/**
 * The number of partitions among which keys choose if the caller passes none: the number at the first use of the topic.
 */
export class PartitionCounts {
  private readonly topics = new Map<string, number>();

  /** `undefined` also if the topic has fewer partitions now: then it was deleted and created again. */
  known(topic: string, leaders: TopicLeaders): number | undefined {
    const count = this.topics.get(topic);
    return count !== undefined && (leaders.known(topic)?.length ?? count) >= count ? count : undefined;
  }

  async learn(topic: string, leaders: TopicLeaders): Promise<number> {
    const { length } = await leaders.ask(topic);
    this.topics.set(topic, length);
    return length;
  }
}

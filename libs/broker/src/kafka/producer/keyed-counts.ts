import type { TopicLeaders } from './topic-leaders.js';

/** By how many partitions the keys of a topic are placed for a caller who does not say: by as many as it had at first. */
export class KeyedCounts {
  private readonly topics = new Map<string, number>();

  /** `undefined` also when the topic has fewer by now: then it was deleted, and made anew. */
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

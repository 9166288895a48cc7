export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

/** Groups partitions by topic, as Kafka's requests do. */
export function byTopic<T extends TopicPartition, P>(
  all: readonly T[],
  describe: (one: T) => P,
): Array<{ topic: string; partitions: P[] }> {
  const topics = new Map<string, P[]>();
  for (const one of all) {
    const partitions = topics.get(one.topic) ?? [];
    partitions.push(describe(one));
    topics.set(one.topic, partitions);
  }
  return [...topics].map(([topic, partitions]) => ({ topic, partitions }));
}

export function partitionName({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`;
}

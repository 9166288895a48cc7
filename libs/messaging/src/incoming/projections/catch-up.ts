import type { Broker, PartitionOffsets } from '@tradewind/broker';

/** The records that a group must still read of the partitions, up to where their logs end now. */
export function recordsLeft(offsets: readonly PartitionOffsets[]): number {
  return offsets.reduce((sum, { first, end, committed = first }) => sum + Number(end - max(first, committed)), 0);
}

/** Whether a group has read everything up to where the logs ended. */
export async function hasReached(
  broker: Broker,
  consumer: string,
  ends: readonly PartitionOffsets[],
): Promise<boolean> {
  const topics = [...new Set(ends.map(({ topic }) => topic))];
  const now = await broker.offsets(consumer, topics);
  const read = new Map(now.map((each) => [placeOf(each), max(each.first, each.committed ?? 0n)]));
  return ends.every((each) => (read.get(placeOf(each)) ?? 0n) >= each.end);
}

function placeOf({ topic, partition }: PartitionOffsets): string {
  return `${topic} ${partition}`;
}

function max(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}

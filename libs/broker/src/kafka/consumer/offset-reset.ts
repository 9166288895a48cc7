import type { OffsetReset } from '../../port/subscription.js';
import type { ConsumerCluster } from './consumer-cluster.js';
import { type TopicPartition, placeOf } from '../topic-partition.js';

/** Where a partition goes on whose log doesn't have the offset that was to be fetched; undefined where it has it, after all. */
export async function offsetResetOf(
  cluster: ConsumerCluster,
  { topic, partition }: TopicPartition,
  from: bigint,
): Promise<OffsetReset | undefined> {
  const asked = [{ topic, partition }];
  const place = placeOf({ topic, partition });
  const [first, end] = await Promise.all([cluster.firstOffsets(asked), cluster.endOffsets(asked)]);
  if (from < first.get(place)!) return { topic, partition, from, to: first.get(place)!, cause: 'retention' };
  if (from > end.get(place)!) return { topic, partition, from, to: end.get(place)!, cause: 'truncation' };
  return undefined;
}

export function toldOf({ topic, partition, from, to, cause }: OffsetReset): string {
  const where = `Partition ${partition} of ${topic}`;
  if (cause === 'retention')
    return `${where}: ${to - from} records were deleted before they were read, from ${from} on; it goes on at ${to}`;
  return `${where} has lost its last ${from - to} records, which were read: its log ends at ${to}, where it goes on, not at ${from}`;
}

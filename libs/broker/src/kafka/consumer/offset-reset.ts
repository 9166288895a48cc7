import type { OffsetReset } from '../../port/subscription.js';
import type { ConsumerCluster } from './consumer-cluster.js';
import { type TopicPartition, partitionName } from '../topic-partition.js';

/**
 * The offset at which a partition continues whose log does not have the offset `from`; `undefined` if the log has it after all.
 */
export async function offsetResetOf(
  cluster: ConsumerCluster,
  { topic, partition }: TopicPartition,
  from: bigint,
): Promise<OffsetReset | undefined> {
  const asked = [{ topic, partition }];
  const place = partitionName({ topic, partition });
  const [first, end] = await Promise.all([cluster.firstOffsets(asked), cluster.endOffsets(asked)]);
  if (from < first.get(place)!) return { topic, partition, from, to: first.get(place)!, cause: 'retention' };
  if (from > end.get(place)!) return { topic, partition, from, to: end.get(place)!, cause: 'truncation' };
  return undefined;
}

export function describeReset({ topic, partition, from, to, cause }: OffsetReset): string {
  const where = `Partition ${partition} of ${topic}`;
  if (cause === 'retention')
    return `${where}: ${to - from} records were deleted before they were read, from ${from} on; continuing at ${to}`;
  return `${where} has lost its last ${from - to} records, which had been read: its log ends at ${to}; continuing there instead of at ${from}`;
}

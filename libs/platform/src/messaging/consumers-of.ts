import type { GroupLag } from '@tradewind/messaging';
import type { ConsumerDto } from './messaging.dto.js';

/** Sums up the lag for each group and topic, with its partitions in their order. */
export function consumersOf(lags: readonly GroupLag[]): ConsumerDto[] {
  const consumers = new Map<string, ConsumerDto>();
  for (const { group, topic, partition, messages } of lags.toSorted((a, b) => a.partition - b.partition)) {
    const { lag, partitions } = consumers.get(`${group} ${topic}`) ?? { lag: 0, partitions: [] };
    const counted = { lag: lag + messages, partitions: [...partitions, { partition, lag: messages }] };
    consumers.set(`${group} ${topic}`, { group, topic, ...counted });
  }
  return [...consumers.values()];
}

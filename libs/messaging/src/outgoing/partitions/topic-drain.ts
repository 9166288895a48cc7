import type { Broker } from '@tradewind/broker';
import type { PartitionChange } from './partition-change.js';

/** A coordinator that has just moved may miss a group for a moment: one look that finds nothing is not believed. */
const LOOKS_WITHOUT_REST = 2;

/** Whether all that was published to a topic is handled, by every group that reads it. */
export class TopicDrain {
  private readonly groups = new Set<string>();
  private looksWithoutRest = 0;

  constructor(private readonly broker: () => Promise<Broker>) {}

  /**
   * What is waited for, in words; `undefined` when the topic has been empty for two looks in a row. Nothing may be published
   * between the first look and the last. Rejects with `BrokerUnavailableError`.
   */
  async look({ topic, wanted, unawaitedGroups }: PartitionChange): Promise<string | undefined> {
    const broker = await this.broker();
    await broker.addPartitions(topic, wanted);
    for (const group of await broker.groupsOf(topic)) this.groups.add(group);
    const awaited = [...this.groups].filter((group) => !unawaitedGroups.includes(group));
    const rests = await Promise.all(awaited.map((group) => restOf(broker, group, topic)));
    const behind = rests.filter((rest) => rest !== undefined);
    this.looksWithoutRest = behind.length > 0 ? 0 : this.looksWithoutRest + 1;
    if (behind.length > 0) return behind.join(', ');
    return this.looksWithoutRest < LOOKS_WITHOUT_REST ? 'a second look' : undefined;
  }

  /** Looks that failed break the row. */
  failed(): void {
    this.looksWithoutRest = 0;
  }
}

async function restOf(broker: Broker, group: string, topic: string): Promise<string | undefined> {
  const lags = await broker.lag(group, [topic]);
  const records = lags.reduce((sum, lag) => sum + lag.records, 0);
  return records > 0 ? `${group} has ${records} messages left` : undefined;
}

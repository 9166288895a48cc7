import type { Broker } from '@tradewind/broker';
import type { PartitionChange } from './partition-change.js';

/** A coordinator that has just moved may miss a group for a moment, so one empty check is not enough. */
const EMPTY_CHECKS = 2;

/** Checks whether every group that reads a topic has handled everything that was published to it. */
export class TopicDrain {
  private readonly groups = new Set<string>();
  private emptyChecks = 0;

  constructor(private readonly broker: () => Promise<Broker>) {}

  /**
   * Describes what is awaited; `undefined` if two checks in a row found nothing. Do not publish between the first check and the
   * last. Rejects with `BrokerUnavailableError`.
   */
  async check({ topic, wanted, unawaitedGroups }: PartitionChange): Promise<string | undefined> {
    const broker = await this.broker();
    await broker.addPartitions(topic, wanted);
    for (const group of await broker.groupsOf(topic)) this.groups.add(group);
    const awaited = [...this.groups].filter((group) => !unawaitedGroups.includes(group));
    const rests = await Promise.all(awaited.map((group) => remainingFor(broker, group, topic)));
    const behind = rests.filter((remaining) => remaining !== undefined);
    this.emptyChecks = behind.length > 0 ? 0 : this.emptyChecks + 1;
    if (behind.length > 0) return behind.join(', ');
    return this.emptyChecks < EMPTY_CHECKS ? 'a second check' : undefined;
  }

  /** A failed check restarts the count. */
  failed(): void {
    this.emptyChecks = 0;
  }
}

async function remainingFor(broker: Broker, group: string, topic: string): Promise<string | undefined> {
  const lags = await broker.lag(group, [topic]);
  const records = lags.reduce((sum, lag) => sum + lag.records, 0);
  return records > 0 ? `${group} has ${records} messages left` : undefined;
}

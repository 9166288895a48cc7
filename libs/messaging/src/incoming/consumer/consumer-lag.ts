import { Injectable } from '@nestjs/common';
import { BrokerConnection } from '../../connection/broker-connection.js';
import { ConsumerGroups } from '../../options/consumer-groups.js';

/** Messages of a partition that a consumer group has not processed. */
export interface GroupLag {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  readonly messages: number;
}

/** Measures how far the consumer groups of this service are behind. */
@Injectable()
export class ConsumerLag {
  constructor(
    private readonly connection: BrokerConnection,
    private readonly groups: ConsumerGroups,
  ) {}

  /** Rejects with `BrokerUnavailableError`, perhaps late. */
  async measure(): Promise<GroupLag[]> {
    const { names, topics } = this.groups;
    if (topics.length === 0) return [];
    const broker = await this.connection.broker();
    const lags: GroupLag[] = [];
    for (const group of names) {
      for (const { topic, partition, records } of await broker.lag(group, topics)) {
        lags.push({ group, topic, partition, messages: records });
      }
    }
    return lags;
  }
}

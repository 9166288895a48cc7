import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { BrokerConnection } from '../connection/broker-connection.js';
import { ConsumerGroups } from '../options/consumer-groups.js';
import type { GaugeSource } from '../instruments/gauge-source.js';
import { MessagingMetrics } from '../instruments/messaging-metrics.js';

@Injectable()
export class LagGauges implements GaugeSource {
  readonly name = 'consumer-lag';
  private readonly lag: Gauge<'group' | 'topic' | 'partition'>;

  constructor(
    { registry }: MessagingMetrics,
    private readonly connection: BrokerConnection,
    private readonly groups: ConsumerGroups,
  ) {
    this.lag = new Gauge({
      name: 'messaging_consumer_lag_messages',
      help: 'Messages of a partition that the group has not processed',
      labelNames: ['group', 'topic', 'partition'] as const,
      registers: [registry],
    });
  }

  async read(): Promise<void> {
    const { names, topics } = this.groups;
    if (topics.length === 0) return;
    const broker = await this.connection.broker();
    for (const group of names) {
      for (const { topic, partition, records } of await broker.lag(group, topics)) {
        this.lag.set({ group, topic, partition }, records);
      }
    }
  }

  clear(): void {
    this.lag.reset();
  }
}

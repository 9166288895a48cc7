import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { ConsumerLag } from '../incoming/consumer/consumer-lag.js';
import type { GaugeSource } from '../instruments/gauge-source.js';
import { MessagingMetrics } from '../instruments/messaging-metrics.js';

@Injectable()
export class LagGauges implements GaugeSource {
  readonly name = 'consumer-lag';
  private readonly lag: Gauge<'group' | 'topic' | 'partition'>;

  constructor(
    { registry }: MessagingMetrics,
    private readonly consumers: ConsumerLag,
  ) {
    this.lag = new Gauge({
      name: 'messaging_consumer_lag_messages',
      help: 'Messages of a partition that the group has not processed',
      labelNames: ['group', 'topic', 'partition'] as const,
      registers: [registry],
    });
  }

  async read(): Promise<void> {
    for (const { messages, ...place } of await this.consumers.measure()) this.lag.set(place, messages);
  }

  clear(): void {
    this.lag.reset();
  }
}

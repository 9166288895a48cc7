import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { PartitionMonitor } from '../outgoing/partitions/partition-monitor.js';
import type { GaugeSource } from '../instruments/gauge-source.js';
import { MessagingMetrics } from '../instruments/messaging-metrics.js';

@Injectable()
export class PartitionGauges implements GaugeSource {
  readonly name = 'partitions';
  private readonly declared: Gauge<'topic'>;
  private readonly actual: Gauge<'topic'>;

  constructor(
    { registry }: MessagingMetrics,
    private readonly monitor: PartitionMonitor,
  ) {
    const shared = { labelNames: ['topic'] as const, registers: [registry] };
    this.declared = new Gauge({
      name: 'messaging_topic_keyed_partitions',
      help: 'Number of partitions that the keys of a topic are distributed over',
      ...shared,
    });
    this.actual = new Gauge({ name: 'messaging_topic_partitions', help: 'Partitions of a topic', ...shared });
  }

  async read(): Promise<void> {
    for (const { topic, declared, actual } of await this.monitor.compare()) {
      this.declared.set({ topic }, declared);
      this.actual.set({ topic }, actual);
    }
  }

  clear(): void {
    this.declared.reset();
    this.actual.reset();
  }
}

import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { PartitionWatch } from '../outgoing/partitions/partition-watch.js';
import type { GaugeSource } from '../instruments/gauge-source.js';
import { MessagingMetrics } from '../instruments/messaging-metrics.js';

@Injectable()
export class PartitionGauges implements GaugeSource {
  readonly name = 'partitions';
  private readonly keyed: Gauge<'topic'>;
  private readonly there: Gauge<'topic'>;

  constructor(
    { registry }: MessagingMetrics,
    private readonly watch: PartitionWatch,
  ) {
    const shared = { labelNames: ['topic'] as const, registers: [registry] };
    this.keyed = new Gauge({
      name: 'messaging_topic_keyed_partitions',
      help: 'By how many partitions the keys of a topic are placed',
      ...shared,
    });
    this.there = new Gauge({ name: 'messaging_topic_partitions', help: 'Partitions of a topic', ...shared });
  }

  async read(): Promise<void> {
    for (const { topic, keyed, there } of await this.watch.look()) {
      this.keyed.set({ topic }, keyed);
      this.there.set({ topic }, there);
    }
  }

  clear(): void {
    this.keyed.reset();
    this.there.reset();
  }
}

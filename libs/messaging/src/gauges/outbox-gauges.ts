import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { OutboxBacklog } from '../outgoing/relay/outbox-backlog.js';
import type { GaugeSource } from '../instruments/gauge-source.js';
import { MessagingMetrics } from '../instruments/messaging-metrics.js';

@Injectable()
export class OutboxGauges implements GaugeSource {
  readonly name = 'outbox';
  private readonly unsent: Gauge;
  private readonly oldest: Gauge;

  constructor(
    { registry }: MessagingMetrics,
    private readonly backlog: OutboxBacklog,
  ) {
    const registers = [registry];
    this.unsent = new Gauge({
      name: 'messaging_outbox_unsent_rows',
      help: 'Outbox rows that wait to be published',
      registers,
    });
    this.oldest = new Gauge({
      name: 'messaging_outbox_oldest_unsent_seconds',
      help: 'Age of the oldest unsent outbox row',
      registers,
    });
  }

  async read(): Promise<void> {
    const { rows, oldestSeconds } = await this.backlog.measure();
    this.unsent.set(rows);
    this.oldest.set(oldestSeconds);
  }

  clear(): void {
    this.unsent.remove();
    this.oldest.remove();
  }
}

import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { BrokerMonitor } from '@tradewind/broker';
import type { GaugeSource } from '../instruments/gauge-source.js';
import { MessagingMetrics } from '../instruments/messaging-metrics.js';

@Injectable()
export class BrokerGauges implements GaugeSource {
  readonly name = 'broker';
  private readonly trouble: Gauge<'activity' | 'cause'>;

  constructor(
    { registry }: MessagingMetrics,
    private readonly monitor: BrokerMonitor,
  ) {
    this.trouble = new Gauge({
      name: 'messaging_broker_trouble_seconds',
      help: 'How long connect, publish, join or fetch has failed, from 10 s on; cause unavailable may be temporary, others need an operator',
      labelNames: ['activity', 'cause'] as const,
      registers: [registry],
    });
  }

  async read(): Promise<void> {
    this.trouble.reset();
    for (const { activity, cause, seconds } of this.monitor.troubles().reverse()) {
      this.trouble.set({ activity, cause }, seconds);
    }
  }

  clear(): void {
    this.trouble.reset();
  }
}

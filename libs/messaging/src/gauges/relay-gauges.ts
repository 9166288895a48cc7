import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { RelayStatus } from '../outgoing/leadership/relay-status.js';
import type { GaugeSource } from '../instruments/gauge-source.js';
import { MessagingMetrics } from '../instruments/messaging-metrics.js';

@Injectable()
export class RelayGauges implements GaugeSource {
  readonly name = 'relay';
  private readonly inOffice: Gauge;

  constructor(
    { registry }: MessagingMetrics,
    private readonly status: RelayStatus,
  ) {
    const help = 'Whether this process is the leading relay of the outbox';
    this.inOffice = new Gauge({ name: 'messaging_relay_in_office', help, registers: [registry] });
  }

  async read(): Promise<void> {
    this.inOffice.set(this.status.role === 'relaying' ? 1 : 0);
  }

  clear(): void {
    this.inOffice.remove();
  }
}

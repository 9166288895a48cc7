import { Inject, Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../options/messaging-options.js';
import type { GaugeSource } from '../instruments/gauge-source.js';
import { MessagingMetrics } from '../instruments/messaging-metrics.js';
import { readSlotState } from '../outgoing/cdc/slot-state.js';

const STATUSES = ['reserved', 'extended', 'unreserved', 'lost', 'missing'] as const;

/** The gauges of the outbox's replication slot; none if the relay publishes. */
@Injectable()
export class SlotGauges implements GaugeSource {
  readonly name = 'replication-slot';
  private readonly status: Gauge<'status'>;
  private readonly active: Gauge;
  private readonly lag: Gauge;
  private readonly retained: Gauge;
  private readonly safe: Gauge;

  constructor(
    { registry }: MessagingMetrics,
    private readonly dataSource: DataSource,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {
    const gauge = (name: string, help: string) =>
      new Gauge({ name: `messaging_slot_${name}`, help, registers: [registry] });
    const help = '1 for the state of the replication slot of the outbox: missing and lost ones publish nothing';
    this.status = new Gauge({
      name: 'messaging_slot_status',
      help,
      labelNames: ['status'] as const,
      registers: [registry],
    });
    this.active = gauge('active', 'Whether a connector reads from the replication slot');
    this.lag = gauge('lag_bytes', 'Size of the write-ahead log that the connector has not confirmed as published');
    this.retained = gauge('retained_bytes', 'Size of the write-ahead log that PostgreSQL keeps for the slot');
    this.safe = gauge(
      'safe_bytes',
      'How much may be written before PostgreSQL invalidates the slot (max_slot_wal_keep_size)',
    );
    this.clear();
  }

  async read(): Promise<void> {
    if (this.options.relay !== 'cdc') return;
    const slot = await readSlotState(this.dataSource);
    for (const status of STATUSES) this.status.set({ status }, status === (slot?.status ?? 'missing') ? 1 : 0);
    this.active.set(slot?.active ? 1 : 0);
    setOrRemove(this.lag, slot?.lag);
    setOrRemove(this.retained, slot?.retained);
    setOrRemove(this.safe, slot?.safe);
  }

  clear(): void {
    this.status.reset();
    for (const gauge of [this.active, this.lag, this.retained, this.safe]) gauge.remove();
  }
}

function setOrRemove(gauge: Gauge, value: number | null | undefined): void {
  if (typeof value === 'number') gauge.set(value);
  else gauge.remove();
}

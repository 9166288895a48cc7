import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { SchedulingMetrics } from '../instruments/scheduling-metrics.js';
import { OverdueDeadlines } from './overdue-deadlines.js';

/** Read at each scrape. */
@Injectable()
export class DeadlineGauges {
  readonly name = 'deadlines';
  private readonly overdue: Gauge<'kind'>;
  private readonly oldest: Gauge<'kind'>;
  private readonly unhandled: Gauge<'kind'>;

  constructor(
    { registry }: SchedulingMetrics,
    private readonly deadlines: OverdueDeadlines,
  ) {
    const of = (name: string, help: string) =>
      new Gauge({ name, help, labelNames: ['kind'] as const, registers: [registry] });
    this.overdue = of('scheduling_deadlines_overdue', 'Deadlines whose time was more than a second ago, up to 2,000');
    this.oldest = of('scheduling_oldest_overdue_seconds', 'How long ago the oldest overdue deadline was due');
    this.unhandled = of(
      'scheduling_deadlines_unhandled',
      'Overdue deadlines of a kind that this release does not handle',
    );
  }

  async read(): Promise<void> {
    const overdue = await this.deadlines.read();
    this.clear();
    for (const kind of this.deadlines.handledKinds) this.set(kind, 0, 0);
    for (const { kind, count, oldestSeconds, isHandled } of overdue) {
      this.set(kind, count, oldestSeconds);
      if (!isHandled) this.unhandled.set({ kind }, count);
    }
  }

  clear(): void {
    for (const gauge of [this.overdue, this.oldest, this.unhandled]) gauge.reset();
  }

  private set(kind: string, count: number, oldestSeconds: number): void {
    this.overdue.set({ kind }, count);
    this.oldest.set({ kind }, oldestSeconds);
  }
}

import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { EventSourcingMetrics } from '../../instruments/event-sourcing-metrics.js';
import { Projections } from './projections.js';

/** Read at each scrape. */
@Injectable()
export class ProjectionGauges {
  readonly name = 'projections';
  private readonly behind: Gauge<'projection'>;
  private readonly oldest: Gauge<'projection'>;
  private readonly rebuilding: Gauge<'projection'>;
  private readonly standing: Gauge<'projection'>;

  constructor(
    { registry }: EventSourcingMetrics,
    private readonly projections: Projections,
  ) {
    const of = (name: string, help: string) =>
      new Gauge({ name, help, labelNames: ['projection'] as const, registers: [registry] });
    this.behind = of('event_projection_behind_events', 'Events that the projection has yet to show');
    this.oldest = of(
      'event_projection_oldest_behind_seconds',
      'Age of the oldest event that the projection has yet to show',
    );
    this.rebuilding = of('event_projection_rebuild_events', 'Events that the running rebuild has yet to show');
    this.standing = of(
      'event_projection_standstill_seconds',
      'How long this process has failed to advance the projection',
    );
  }

  async read(): Promise<void> {
    const states = await this.projections.list();
    this.clear();
    for (const { name: projection, behind, rebuild, standstill } of states) {
      this.behind.set({ projection }, behind.events);
      this.oldest.set({ projection }, behind.oldestSeconds);
      this.rebuilding.set({ projection }, rebuild?.behind.events ?? 0);
      this.standing.set({ projection }, standstill?.seconds ?? 0);
    }
  }

  clear(): void {
    for (const gauge of [this.behind, this.oldest, this.rebuilding, this.standing]) gauge.reset();
  }
}

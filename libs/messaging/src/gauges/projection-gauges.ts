import { Inject, Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { ProjectionRebuild } from '../incoming/projections/projection-rebuild.js';
import type { GaugeSource } from '../instruments/gauge-source.js';
import { MessagingMetrics } from '../instruments/messaging-metrics.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../options/messaging-options.js';

/** The gauges of a running rebuild; none while there is no rebuild. */
@Injectable()
export class ProjectionGauges implements GaugeSource {
  readonly name = 'projections';
  private readonly seconds: Gauge;
  private readonly left: Gauge;

  constructor(
    { registry }: MessagingMetrics,
    private readonly rebuild: ProjectionRebuild,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {
    const gauge = (name: string, help: string) =>
      new Gauge({ name: `messaging_projection_rebuild_${name}`, help, registers: [registry] });
    this.seconds = gauge('seconds', 'How long the running rebuild of the projections has taken so far');
    this.left = gauge('messages_left', 'Messages that the running rebuild must still read');
    this.clear();
  }

  async read(): Promise<void> {
    const running = this.options.projections && (await this.rebuild.progress());
    if (!running) return this.clear();
    this.seconds.set((Date.now() - running.generation.startedAt.getTime()) / 1_000);
    this.left.set(running.recordsLeft);
  }

  clear(): void {
    this.seconds.remove();
    this.left.remove();
  }
}

import { Injectable, Logger } from '@nestjs/common';
import type { GaugeSource } from '@tradewind/messaging';
import { collectDefaultMetrics, Counter, Registry } from 'prom-client';
import { BoundedReading } from '../health/bounded-reading.js';

/** The metrics of this process for Prometheus: those of Node and those that each part of the platform adds. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly logger = new Logger(Metrics.name);
  private readonly registries = [this.registry];
  private readonly readings: BoundedReading<void>[] = [];
  private readonly errors = new Counter({
    name: 'metrics_scrape_errors_total',
    help: 'Sources that could not be read in time; their gauges are absent then',
    labelNames: ['source'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  addSource(source: GaugeSource): void {
    this.errors.inc({ source: source.name }, 0);
    const failed = (error: unknown) => {
      source.clear();
      this.errors.inc({ source: source.name });
      this.logger.debug(`${source.name} could not be read: ${String(error)}`);
    };
    this.readings.push(new BoundedReading(() => source.read(), failed));
  }

  addRegistry(registry: Registry): void {
    this.registries.push(registry);
  }

  readonly contentType = this.registry.contentType;

  /** Reads all sources and returns all metrics as text. A failing source never makes it fail: its gauges are absent then. */
  async text(): Promise<string> {
    await Promise.all(this.readings.map((reading) => reading.value()));
    return Registry.merge(this.registries).metrics();
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventSourcingMetrics, ProjectionGauges } from '@tradewind/event-sourcing';
import { Metrics } from './metrics.js';

/** Adds the counters and gauges of the event-sourcing library to the metrics of the process. */
@Injectable()
export class EventSourcingFigures implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly counted: EventSourcingMetrics,
    private readonly measured: ProjectionGauges,
  ) {}

  onModuleInit(): void {
    this.metrics.addRegistry(this.counted.registry);
    this.metrics.addSource(this.measured);
  }
}

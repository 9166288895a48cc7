import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DeadlineGauges, SchedulingMetrics } from '@tradewind/scheduling';
import { Metrics } from './metrics.js';

/** Adds the counters and gauges of the scheduling library to the metrics of the process. */
@Injectable()
export class SchedulingFigures implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly counted: SchedulingMetrics,
    private readonly measured: DeadlineGauges,
  ) {}

  onModuleInit(): void {
    this.metrics.addRegistry(this.counted.registry);
    this.metrics.addSource(this.measured);
  }
}

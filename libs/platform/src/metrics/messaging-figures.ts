import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MessagingGauges, MessagingMetrics } from '@tradewind/messaging';
import { Metrics } from './metrics.js';

/** Adds the counters and gauges of the messaging library to the metrics of the process. */
@Injectable()
export class MessagingFigures implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly counted: MessagingMetrics,
    private readonly measured: MessagingGauges,
  ) {}

  onModuleInit(): void {
    this.metrics.addRegistry(this.counted.registry);
    for (const source of this.measured.sources) this.metrics.addSource(source);
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { GaugeSource } from '@tradewind/messaging';
import { Gauge } from 'prom-client';
import { HealthReport } from '../health/health-report.js';
import { Metrics } from './metrics.js';

/**
 * Exposes the results of `/health/ready` for alerts. Without `database` the service is down; without `broker` or `slot`
 * it is degraded.
 */
@Injectable()
export class HealthGauges implements GaugeSource, OnModuleInit {
  readonly name = 'health';
  private readonly up: Gauge<'check'>;

  constructor(
    private readonly metrics: Metrics,
    private readonly health: HealthReport,
  ) {
    const help = 'Whether what the process depends on works (1) or not (0)';
    this.up = new Gauge({
      name: 'health_check_up',
      help,
      labelNames: ['check'] as const,
      registers: [metrics.registry],
    });
  }

  onModuleInit(): void {
    this.metrics.addSource(this);
  }

  async read(): Promise<void> {
    const { details } = await this.health.read();
    for (const [check, { status }] of Object.entries(details)) this.up.set({ check }, status === 'up' ? 1 : 0);
  }

  clear(): void {
    this.up.reset();
  }
}

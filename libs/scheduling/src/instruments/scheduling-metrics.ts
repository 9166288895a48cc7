import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry } from 'prom-client';

const LATENESS_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300];

/** Counts what happens to deadlines. The label is the kind, which the code chooses. */
@Injectable()
export class SchedulingMetrics {
  readonly registry = new Registry();
  private readonly lateness = new Histogram({
    name: 'scheduling_deadline_lateness_seconds',
    help: 'How long after its time the effect of a deadline was committed',
    labelNames: ['kind'] as const,
    buckets: LATENESS_SECONDS,
    registers: [this.registry],
  });
  private readonly failures = new Counter({
    name: 'scheduling_deadline_failures_total',
    help: 'Attempts to handle a deadline that failed; each is tried again',
    labelNames: ['kind'] as const,
    registers: [this.registry],
  });

  handled(kind: string, lateSeconds: number): void {
    this.lateness.observe({ kind }, Math.max(0, lateSeconds));
  }

  failed(kind: string): void {
    this.failures.inc({ kind });
  }
}

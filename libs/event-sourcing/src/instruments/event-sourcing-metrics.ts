import { Injectable } from '@nestjs/common';
import { Counter, Registry } from 'prom-client';

/** Counts what happens to events. The label is the name of a projection, which the code chooses. */
@Injectable()
export class EventSourcingMetrics {
  readonly registry = new Registry();
  private readonly projected = new Counter({
    name: 'event_projection_events_total',
    help: 'Events that a projection has passed, those of a rebuild too',
    labelNames: ['projection'] as const,
    registers: [this.registry],
  });
  private readonly failures = new Counter({
    name: 'event_projection_failures_total',
    help: 'Attempts to project an event that failed; each is tried again, and nothing is skipped',
    labelNames: ['projection'] as const,
    registers: [this.registry],
  });

  of(projection: string) {
    const [projected, failures] = [this.projected.labels({ projection }), this.failures.labels({ projection })];
    return { projected: (events: number) => projected.inc(events), failed: () => failures.inc() };
  }
}

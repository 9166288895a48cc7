import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ServiceClock } from './clock/service-clock.js';
import { SchedulingConnection } from './connection/scheduling-connection.js';
import { DeadlineSignal } from './deadlines/deadline-signal.js';
import { Scheduler } from './deadlines/scheduler.js';
import { DeadlineDelivery } from './delivery/deadline-delivery.js';
import { DeadlineHandlers } from './delivery/deadline-handlers.js';
import { DeadlineReader } from './delivery/deadline-reader.js';
import { DeadlineWorker } from './delivery/deadline-worker.js';
import { FailedDeadlines } from './delivery/failed-deadlines.js';
import { NewsOfDeadlines } from './delivery/news-of-deadlines.js';
import { SchedulingMetrics } from './instruments/scheduling-metrics.js';
import { DeadlineGauges } from './overdue/deadline-gauges.js';
import { OverdueDeadlines } from './overdue/overdue-deadlines.js';
import { SchedulingHealth } from './overdue/scheduling-health.js';
import { UnhandledDeadlines } from './overdue/unhandled-deadlines.js';

const offered = [Scheduler, ServiceClock, SchedulingMetrics, DeadlineGauges, SchedulingHealth];

/**
 * Deadlines, and the clock of the service. Import it once at the root. Requires a `DataSource` with `schedulingMigrations` and the
 * `ApplicationModule`.
 */
@Module({})
export class SchedulingModule {
  static forRoot(): DynamicModule {
    return {
      module: SchedulingModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        ...[SchedulingConnection, DeadlineSignal],
        ...[DeadlineHandlers, DeadlineReader, DeadlineDelivery, FailedDeadlines, DeadlineWorker, NewsOfDeadlines],
        ...[OverdueDeadlines, UnhandledDeadlines],
        ...offered,
      ],
      exports: offered,
    };
  }
}

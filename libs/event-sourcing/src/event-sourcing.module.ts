import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EventSourcedStorage } from './aggregates/event-sourced-storage.js';
import { EventTypes } from './event-types/event-types.js';
import { EventSourcingMetrics } from './instruments/event-sourcing-metrics.js';
import { DeclaredProjections } from './projections/declaration/declared-projections.js';
import { PageProjector } from './projections/following/page-projector.js';
import { PageReader } from './projections/following/page-reader.js';
import { ProjectionGauges } from './projections/progress/projection-gauges.js';
import { ProjectionsHealth } from './projections/progress/projections-health.js';
import { Projections } from './projections/progress/projections.js';
import { ClusterChange } from './projections/rebuilding/cluster-change.js';
import { ProjectionRebuild } from './projections/rebuilding/projection-rebuild.js';
import { ProjectionTables } from './projections/rebuilding/projection-tables.js';
import { RebuildSchema } from './projections/rebuilding/rebuild-schema.js';
import { ProjectionWorkers } from './projections/running/projection-workers.js';
import { AppendGuard } from './store/append-guard.js';
import { AppendSignal } from './store/append-signal.js';
import { EventAppender } from './store/event-appender.js';
import { EventStore } from './store/event-store.js';

export interface EventSourcingOptions {
  /** All event types of the service. */
  readonly eventTypes: EventTypes;
}

const offered = [
  ...[EventStore, EventSourcedStorage],
  ...[Projections, ProjectionsHealth, ProjectionGauges, EventSourcingMetrics],
];

/**
 * The event store of a service, and its projections. Requires a `DataSource` with `eventSourcingMigrations`, and the
 * `ApplicationModule`.
 */
@Module({})
export class EventSourcingModule {
  static forRoot({ eventTypes }: EventSourcingOptions): DynamicModule {
    return {
      module: EventSourcingModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: EventTypes, useValue: eventTypes },
        ...[EventAppender, AppendSignal, AppendGuard],
        ...[DeclaredProjections, PageReader, PageProjector, ProjectionWorkers],
        ...[ClusterChange, RebuildSchema, ProjectionTables, ProjectionRebuild],
        ...offered,
      ],
      exports: offered,
    };
  }
}

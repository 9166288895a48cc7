import { Module, type DynamicModule } from '@nestjs/common';
import { ApplicationModule, applicationMigrations, Clock, MovableClock, SystemClock } from '@tradewind/application';
import type { Refusal } from '@tradewind/domain';
import { EventSourcingModule, eventSourcingMigrations, type EventSourcingOptions } from '@tradewind/event-sourcing';
import {
  IntegrationEventsServer,
  MessagingModule,
  messagingMigrations,
  projectionMigrations,
} from '@tradewind/messaging';
import { SchedulingModule, schedulingMigrations } from '@tradewind/scheduling';
import type { EntitySchema } from 'typeorm';
import { mergedAccess, type AccessTable } from './access/access-table.js';
import { rebuildAccess, serviceAccess } from './access/platform-access.js';
import { ClockController } from './clock/clock.controller.js';
import { DeadLettersController } from './dead-letters/dead-letters.controller.js';
import { OperatorDesk } from './dead-letters/operator-desk.js';
import { DatabaseCheck } from './health/database-check.js';
import { DeadlinesCheck } from './health/deadlines-check.js';
import { MessagingCheck } from './health/messaging-check.js';
import { ProjectionsCheck } from './health/projections-check.js';
import { SlotCheck } from './health/slot-check.js';
import { HttpPlatformModule } from './http/http-platform.module.js';
import type { RateLimit } from './limits/rate-limit.js';
import { rateLimitMigrations, RateLimitsModule } from './limits/rate-limits.module.js';
import { RequestLimiting } from './limits/request-limiting.js';
import { DatabasePoolGauges } from './metrics/database-pool-gauges.js';
import { EventSourcingFigures } from './metrics/event-sourcing-figures.js';
import { MessagingFigures } from './metrics/messaging-figures.js';
import { SchedulingFigures } from './metrics/scheduling-figures.js';
import { MessagingController } from './messaging/messaging.controller.js';
import { MessagingDesk } from './messaging/messaging-desk.js';
import { OutboxDesk } from './messaging/outbox-desk.js';
import { persistenceModule, type MigrationClass } from './persistence/persistence.module.js';
import { WorkshopController } from './workshop/workshop.controller.js';
import { WorkshopDesk } from './workshop/workshop-desk.js';
import { RebuildsController } from './projections/rebuilds.controller.js';
import { settingsProvider } from './settings/settings-provider.js';
import { serviceSettings, type ServiceSettings } from './settings/service-settings.js';
import { DATABASE_SETTINGS, SERVICE_SETTINGS } from './settings/settings.tokens.js';

export interface ServiceOptions {
  readonly name: string;
  /** Who may call which route: the service's `interface/http/access.ts`. The routes of the platform are added. */
  readonly access: AccessTable;
  readonly schemas: readonly EntitySchema[];
  /** The service's own migrations. Those of the libraries are added. */
  readonly migrations: readonly MigrationClass[];
  /** The business rules and domain errors of the service, which its OpenAPI document lists. */
  readonly refusals: readonly Refusal[];
  /** `one` for a service whose handlers of integration events lock several things in a fixed order. Default: `many`. */
  readonly messagesPerTransaction?: 'one' | 'many';
  /** Gives the service an event store: its tables, its projections, and their health and metrics. */
  readonly eventSourcing?: EventSourcingOptions;
  /**
   * Tables with a column `generation` that the handlers of integration events fill, and nothing but them. If present, an operator may
   * rebuild them from the broker's log: see `ProjectionRebuild`.
   */
  readonly projections?: readonly string[];
  /** How often something may be done. The routes of `@RateLimited()` and the calls of `RateLimits` refer to these. */
  readonly rateLimits?: readonly RateLimit[];
}

/** The platform of a service: HTTP, its migrated database, units of work, messaging, deadlines and authentication. */
@Module({})
export class ServiceModule {
  static forRoot(options: ServiceOptions): DynamicModule {
    const {
      name,
      access,
      schemas,
      migrations,
      refusals,
      eventSourcing,
      projections,
      messagesPerTransaction,
      rateLimits,
    } = options;
    return {
      module: ServiceModule,
      global: true,
      imports: [
        HttpPlatformModule.forRoot({
          name,
          access: Object.fromEntries(mergedAccess(serviceAccess, projections ? rebuildAccess : {}, access)),
          ...(rateLimits && { limiting: RequestLimiting }),
          eventsStrategy: IntegrationEventsServer,
          refusals,
        }),
        persistenceModule(schemas, [
          ...[...applicationMigrations, ...messagingMigrations, ...schedulingMigrations],
          ...(eventSourcing ? eventSourcingMigrations : []),
          ...(projections ? projectionMigrations : []),
          ...(rateLimits ? rateLimitMigrations : []),
          ...migrations,
        ]),
        ApplicationModule.forRoot({ clock: { provide: Clock, useFactory: clock, inject: [SERVICE_SETTINGS] } }),
        SchedulingModule.forRoot(),
        ...(rateLimits ? [RateLimitsModule.forRoot(rateLimits)] : []),
        ...(eventSourcing ? [EventSourcingModule.forRoot(eventSourcing)] : []),
        MessagingModule.forRootAsync({
          inject: [SERVICE_SETTINGS],
          useFactory: ({ broker, OUTBOX_RELAY: relay }: ServiceSettings) => ({
            ...{ service: name, broker, relay, projections, messagesPerTransaction },
          }),
        }),
      ],
      controllers: [
        ...[DeadLettersController, MessagingController, ClockController, WorkshopController],
        ...(projections ? [RebuildsController] : []),
      ],
      providers: [
        settingsProvider(SERVICE_SETTINGS, serviceSettings),
        { provide: DATABASE_SETTINGS, useExisting: SERVICE_SETTINGS },
        DatabaseCheck,
        MessagingCheck,
        DeadlinesCheck,
        SlotCheck,
        DatabasePoolGauges,
        MessagingFigures,
        SchedulingFigures,
        ...(eventSourcing ? [ProjectionsCheck, EventSourcingFigures] : []),
        OperatorDesk,
        MessagingDesk,
        OutboxDesk,
        WorkshopDesk,
      ],
      exports: [SERVICE_SETTINGS, DATABASE_SETTINGS],
    };
  }
}

function clock({ CLOCK }: ServiceSettings): Clock {
  return CLOCK === 'movable' ? new MovableClock() : new SystemClock();
}

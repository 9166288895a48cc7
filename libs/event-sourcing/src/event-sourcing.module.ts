import { type DynamicModule, Module } from '@nestjs/common';
import { EventSourcedStorage } from './aggregates/event-sourced-storage.js';
import { EventTypes } from './event-types/event-types.js';
import { AppendSignal } from './store/append-signal.js';
import { EventAppender } from './store/event-appender.js';
import { EventStore } from './store/event-store.js';

export interface EventSourcingOptions {
  /** All event types of the service. */
  readonly eventTypes: EventTypes;
}

/** The event store of a service. Requires a `DataSource` with `eventSourcingMigrations`, and the `ApplicationModule`. */
@Module({})
export class EventSourcingModule {
  static forRoot({ eventTypes }: EventSourcingOptions): DynamicModule {
    return {
      module: EventSourcingModule,
      global: true,
      providers: [
        { provide: EventTypes, useValue: eventTypes },
        ...[EventStore, EventAppender, AppendSignal],
        EventSourcedStorage,
      ],
      exports: [EventStore, EventSourcedStorage],
    };
  }
}

import { Injectable } from '@nestjs/common';
import { AggregateStorage } from '@tradewind/application';
import { EventTypes } from '../event-types/event-types.js';
import { EventAppender } from '../store/event-appender.js';
import { EventStore } from '../store/event-store.js';

/** The dependencies of an event-sourced repository. Inject it and pass it to `EventSourcedRepository`. */
@Injectable()
export class EventSourcedStorage {
  constructor(
    readonly aggregates: AggregateStorage,
    readonly eventStore: EventStore,
    readonly types: EventTypes,
    readonly appender: EventAppender,
  ) {}
}

import type { DomainEvent } from '@tradewind/domain';
import type { EventData } from './event-data.js';
import type { EventType } from './event-type.js';
import { EventTypeError } from './event-type.error.js';

/** An event as it is written. */
export interface EncodedEvent {
  readonly eventId: string;
  readonly type: string;
  readonly typeVersion: number;
  readonly data: EventData;
}

/** All event types of a service, by class and by name. */
export class EventTypes {
  private readonly byName = new Map<string, EventType>();
  private readonly byClass = new Map<unknown, EventType>();

  /** @throws EventTypeError if a name or a class occurs twice */
  constructor(types: readonly EventType[]) {
    for (const type of types) {
      if (this.byName.has(type.name) || this.byClass.has(type.type))
        throw new EventTypeError(`${type.name} is declared twice, or its class ${type.type.name} is`);
      this.byName.set(type.name, type);
      this.byClass.set(type.type, type);
    }
  }

  /** @throws EventTypeError if the class is not declared */
  ofClass(type: unknown): EventType {
    const found = this.byClass.get(type);
    if (found) return found;
    throw new EventTypeError(
      `${(type as { name?: string }).name} is not among the event types: declare it to store it`,
    );
  }

  /** @throws EventTypeError if no type has this name */
  named(name: string): EventType {
    const found = this.byName.get(name);
    if (found) return found;
    throw new EventTypeError(`There are stored events of type ${name}, but no such event type`);
  }

  /** @throws EventTypeError if the class of the event is not declared */
  encode(event: DomainEvent): EncodedEvent {
    const type = this.ofClass(event.constructor);
    return { eventId: event.eventId, type: type.name, typeVersion: type.version, data: type.toData(event) };
  }
}

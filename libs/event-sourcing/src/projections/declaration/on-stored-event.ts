import 'reflect-metadata';
import type { DomainEvent } from '@tradewind/domain';
import type { EventClass } from '../../event-types/event-type.js';
import type { StoredEvent } from '../../store/stored-event.js';

const methodsKey = Symbol('methods by class of stored event');

type Project<E extends DomainEvent> = (event: E, stored: StoredEvent<E>) => Promise<void>;

/** Marks the method of a `Projection` that shows each stored event of this class. There is at most one per class. */
export function OnStoredEvent<E extends DomainEvent>(type: EventClass<E>) {
  return <Method extends Project<E>>(projection: object, method: string, _: TypedPropertyDescriptor<Method>): void => {
    const methods = new Map(methodsOf(projection));
    if (methods.has(type))
      throw new Error(`${projection.constructor.name} projects ${type.name} twice: one method is enough.`);
    Reflect.defineMetadata(methodsKey, methods.set(type, method), projection);
  };
}

/** The methods of a projection by the class of events that they project. */
export function methodsOf(projection: object): ReadonlyMap<EventClass, string> {
  return (Reflect.getMetadata(methodsKey, projection) as ReadonlyMap<EventClass, string> | undefined) ?? new Map();
}

import type { Type } from '@nestjs/common';
import { EventsHandler } from '@nestjs/cqrs';
import { classesOf } from './classes-of.js';

type Methods = Map<Type, string>;
type Projection<E> = (event: E) => Promise<void>;
type EventClass<E> = abstract new (...args: never[]) => E;

const methodsKey = Symbol('methods by domain event');

/**
 * Marks a class that keeps one view up to date. Its methods are marked with `@OnDomainEvent`, and each writes what the
 * view shows of an event. The class is one handler of all these events. It runs in the transaction that raised them, at
 * its position in the service's list of domain-event handlers.
 *
 * The name comes from CQRS and event sourcing (Greg Young, "CQRS Documents", 2010).
 */
export function Projector(): ClassDecorator {
  return (projector) => {
    const methods: Methods | undefined = Reflect.getOwnMetadata(methodsKey, projector.prototype);
    if (!methods) throw new Error(`${projector.name} projects nothing: mark its methods with @OnDomainEvent().`);
    EventsHandler(...methods.keys())(projector);
    projector.prototype.handle = function (this: Record<string, Projection<object>>, event: object): Promise<void> {
      const projected = classesOf(event).find((type) => methods.has(type))!;
      return this[methods.get(projected)!]!(event);
    };
  };
}

/** Marks the method of a `@Projector()` class that handles each event of this class. The method is awaited. */
export function OnDomainEvent<E extends object>(event: EventClass<E>) {
  return (projector: object, method: string, _: TypedPropertyDescriptor<Projection<E>>): void => {
    const methods: Methods = Reflect.getOwnMetadata(methodsKey, projector) ?? new Map();
    if (methods.has(event as Type<E>))
      throw new Error(`${projector.constructor.name} projects ${event.name} twice: one method is enough.`);
    methods.set(event as Type<E>, method);
    Reflect.defineMetadata(methodsKey, methods, projector);
  };
}

import 'reflect-metadata';
import type { Deadline } from './deadline.js';

const kindsKey = Symbol('kinds of deadlines by method');

type Handle<Payload> = (deadline: Deadline<Payload>) => Promise<void>;

/**
 * Makes a provider's method the handler of all deadlines of this kind; there is one per kind in a service. It runs in one unit
 * of work with the removal of the deadline, so what it writes is committed once, whichever of several instances runs it. It may
 * run more often: whatever rolls the unit of work back undoes what it wrote.
 *
 * It is called at or after the deadline's time, at most a second later unless more are due than the service can handle. It has
 * 30 s. If it throws, it is called again after a growing delay, from 1 s to 5 min, until it succeeds or the deadline is
 * cancelled; no other deadline waits for it.
 */
export function OnDeadline<Payload = unknown>(kind: string) {
  return (target: object, method: string, _: TypedPropertyDescriptor<Handle<Payload>>): void => {
    const methods = new Map(kindsOf(target)).set(method, kind);
    Reflect.defineMetadata(kindsKey, methods, target);
  };
}

/** The kinds that the methods of a class handle, by method. */
export function kindsOf(prototype: object): ReadonlyMap<string, string> {
  return (Reflect.getMetadata(kindsKey, prototype) as ReadonlyMap<string, string> | undefined) ?? new Map();
}

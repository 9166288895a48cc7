import type { DomainEvent } from '@tradewind/domain';

/** The data of an event as JSON. */
export type EventData = Readonly<Record<string, unknown>>;

export interface EventCodec<E> {
  /** Returns what is stored of an event, without `eventId` and `occurredAt`. */
  toData(event: E): EventData;
  /** Returns the event. Its `eventId` and `occurredAt` are set afterwards. Checks nothing: stored events stay readable. */
  fromData(data: EventData): E;
}

/** The fields of an event that are its own. */
export type EventFields<E extends DomainEvent> = Omit<E, keyof DomainEvent>;

/** `true` if all fields are the same after being written to JSON and read from it. */
export type PlainFields<T> = false extends { [Key in keyof T]-?: Plain<T[Key]> }[keyof T] ? false : true;

type Plain<T> = T extends string | number | boolean | null | undefined
  ? true
  : T extends
        ((...args: never[]) => unknown) | Date | bigint | symbol | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>
    ? false
    : T extends ReadonlyArray<infer Item>
      ? Plain<Item>
      : T extends object
        ? PlainFields<T>
        : false;

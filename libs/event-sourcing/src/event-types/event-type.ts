import type { DomainEvent } from '@tradewind/domain';
import type { EventCodec, EventData, EventFields, PlainFields } from './event-data.js';
import { EventTypeError } from './event-type.error.js';

export type EventClass<E extends DomainEvent = DomainEvent> = abstract new (...args: never[]) => E;

export interface EventTypeOptions {
  /** The version of the data, from 1. Raise it when they change their form. */
  readonly version?: number;
  /** For each earlier version, a function from its data to those of the next version. */
  readonly upcasters?: Readonly<Record<number, (data: EventData) => EventData>>;
}

/** A class of domain events as it is stored: its name, the version of its data, and how its data are written and read. */
export class EventType {
  readonly version: number;
  private readonly upcasters: Readonly<Record<number, (data: EventData) => EventData>>;

  constructor(
    readonly name: string,
    readonly type: EventClass,
    private readonly codec: EventCodec<DomainEvent>,
    { version = 1, upcasters = {} }: EventTypeOptions,
  ) {
    this.version = version;
    this.upcasters = upcasters;
    for (let earlier = 1; earlier < version; earlier += 1)
      if (!upcasters[earlier]) throw new EventTypeError(`${name} has no upcaster for version ${earlier}`);
  }

  toData(event: DomainEvent): EventData {
    return this.codec.toData(event);
  }

  fromData(data: EventData): DomainEvent {
    return this.codec.fromData(data);
  }

  /**
   * Converts data of an earlier version to those of the current one.
   *
   * @throws EventTypeError if the version is later than the current one
   */
  upcast(data: EventData, from: number): EventData {
    if (from > this.version)
      throw new EventTypeError(`${this.name} was stored in version ${from}, and this process knows ${this.version}`);
    let current = data;
    for (let version = from; version < this.version; version += 1) current = this.upcasters[version]!(current);
    return current;
  }
}

/** A type whose fields are not all plain JSON must say how its data are written and read. */
type OptionsOf<E extends DomainEvent> =
  PlainFields<EventFields<E>> extends true
    ? [options?: EventTypeOptions & Partial<EventCodec<E>>]
    : [options: EventTypeOptions & EventCodec<E>];

/**
 * Declares how a class of domain events is stored.
 *
 * @param name stable and unique in the service, such as `stock-received`; it is stored with each event
 * @throws EventTypeError if an upcaster is missing
 */
export function eventType<E extends DomainEvent>(
  name: string,
  type: EventClass<E>,
  ...[options = {}]: OptionsOf<E>
): EventType {
  const { toData = fieldsOf, fromData = (data) => Object.assign(Object.create(type.prototype as object) as E, data) } =
    options;
  return new EventType(name, type, { toData: (event) => toData(event as E), fromData }, options);
}

/** All fields are stored as they are. `eventId` and `occurredAt` are columns of their own. */
function fieldsOf({ eventId: _, occurredAt: __, ...fields }: DomainEvent): EventData {
  return fields;
}

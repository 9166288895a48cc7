import { DomainEvent } from '@tradewind/domain';
import { eventType, EventTypes } from '@tradewind/event-sourcing';

/** An event of an ordinary size. */
export class ParcelMovedDomainEvent extends DomainEvent {
  constructor(
    readonly parcel: number,
    readonly text: string,
  ) {
    super();
  }
}

export const PARCELS = 1_000;
export const TEXT = 'x'.repeat(200);

export const parcelEvents = new EventTypes([eventType('parcel-moved', ParcelMovedDomainEvent)]);

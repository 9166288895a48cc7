import { OnStoredEvent, type StoredEvent } from '@tradewind/event-sourcing';
import { stockItemEvents } from '../domain/stock-item/events/stock-item-events.js';
import type { StockRecalculatedDomainEvent } from '../domain/stock-item/events/stock-recalculated.domain-event.js';

type Show = (event: StockRecalculatedDomainEvent, stored: StoredEvent) => Promise<void>;

/** Marks the method of a projection that shows every line of a ledger. */
export function OnStockRecalculated() {
  return (projection: object, method: string, descriptor: TypedPropertyDescriptor<Show>): void => {
    for (const type of stockItemEvents) OnStoredEvent(type)(projection, method, descriptor);
  };
}

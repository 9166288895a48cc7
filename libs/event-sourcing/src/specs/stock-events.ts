import { eventType } from '../event-types/event-type.js';
import { EventTypes } from '../event-types/event-types.js';
import { StockAdjustedDomainEvent, StockItemAddedDomainEvent, StockReceivedDomainEvent } from './stock-item.js';

export const stockEvents = new EventTypes([
  eventType('stock-item-added', StockItemAddedDomainEvent),
  eventType('stock-received', StockReceivedDomainEvent),
  eventType('stock-adjusted', StockAdjustedDomainEvent, {
    version: 2,
    upcasters: { 1: ({ productId, difference }) => ({ productId, difference, reason: 'unknown' }) },
  }),
]);

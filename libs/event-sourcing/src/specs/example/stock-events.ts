import { eventType, EventTypes } from '@tradewind/event-sourcing';
import { StockAdjustedDomainEvent, StockReceivedDomainEvent } from './stock-item.js';

export const stockEvents = new EventTypes([
  eventType('stock-received', StockReceivedDomainEvent),
  eventType('stock-adjusted', StockAdjustedDomainEvent, {
    version: 2,
    // Version 1 had no reason.
    upcasters: { 1: (data) => ({ ...data, reason: 'unknown' }) },
  }),
]);

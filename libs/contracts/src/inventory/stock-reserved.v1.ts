import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { stockItem } from '../wire/stock-item.js';

export const StockReservedIntegrationEvent = defineIntegrationEvent({
  name: 'StockReserved',
  version: 1,
  context: 'inventory',
  type: 'tradewind.inventory.stock-reserved.v1',
  topic: 'tradewind.inventory.events',
  summary: 'All items of an order are reserved.',
  keyField: 'orderId',
  schema: z.object({
    orderId: identifier.describe('The order'),
    items: z.array(stockItem).min(1).describe('How many pieces of which product'),
    expiresAt: instant.describe('Until when they are reserved'),
    reservedAt: instant.describe('When they were reserved'),
  }),
  example: {
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    items: [{ productId: '0190f5c3-1f42-7d10-8a11-0242ac120002', quantity: 2 }],
    expiresAt: '2026-11-20T10:30:10.000Z',
    reservedAt: '2026-11-20T09:30:10.000Z',
  },
});

export type StockReservedIntegrationEvent = DataOf<typeof StockReservedIntegrationEvent>;

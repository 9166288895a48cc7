import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { stockItem } from '../wire/stock-item.js';

export const StockReservationExpiredIntegrationEvent = defineIntegrationEvent({
  name: 'StockReservationExpired',
  version: 1,
  context: 'inventory',
  type: 'tradewind.inventory.stock-reservation-expired.v1',
  topic: 'tradewind.inventory.events',
  summary: 'A reservation was released because it was not committed in time.',
  keyField: 'orderId',
  schema: z.object({
    orderId: identifier.describe('The order'),
    items: z.array(stockItem).min(1).describe('How many pieces of which product'),
    expiredAt: instant.describe('When it was released'),
  }),
  example: {
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    items: [{ productId: '0190f5c3-1f42-7d10-8a11-0242ac120002', quantity: 2 }],
    expiredAt: '2026-11-20T10:30:10.000Z',
  },
});

export type StockReservationExpiredIntegrationEvent = DataOf<typeof StockReservationExpiredIntegrationEvent>;

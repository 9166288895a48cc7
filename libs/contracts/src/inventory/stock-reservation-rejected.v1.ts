import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { shortage } from '../wire/shortage.js';

export const StockReservationRejectedIntegrationEvent = defineIntegrationEvent({
  name: 'StockReservationRejected',
  version: 1,
  context: 'inventory',
  type: 'tradewind.inventory.stock-reservation-rejected.v1',
  topic: 'tradewind.inventory.events',
  summary: 'Nothing is reserved for an order, because some of its items are not available.',
  keyField: 'orderId',
  schema: z.object({
    orderId: identifier.describe('The order'),
    shortages: z.array(shortage).min(1).describe('The products of which there are too few'),
    rejectedAt: instant.describe('When it was decided'),
  }),
  example: {
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    shortages: [{ productId: '0190f5c3-1f42-7d10-8a11-0242ac120002', requested: 2, available: 1 }],
    rejectedAt: '2026-11-20T09:30:10.000Z',
  },
});

export type StockReservationRejectedIntegrationEvent = DataOf<typeof StockReservationRejectedIntegrationEvent>;

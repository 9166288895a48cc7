import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { stockItem } from '../wire/stock-item.js';

export const StockCommittedIntegrationEvent = defineIntegrationEvent({
  name: 'StockCommitted',
  version: 1,
  context: 'inventory',
  type: 'tradewind.inventory.stock-committed.v1',
  topic: 'tradewind.inventory.events',
  summary: 'The reserved items of an order belong to it for good and can be shipped.',
  keyField: 'orderId',
  schema: z.object({
    orderId: identifier.describe('The order'),
    items: z.array(stockItem).min(1).describe('How many pieces of which product'),
    committedAt: instant.describe('When they were committed'),
  }),
  example: {
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    items: [{ productId: '0190f5c3-1f42-7d10-8a11-0242ac120002', quantity: 2 }],
    committedAt: '2026-11-20T09:30:10.000Z',
  },
});

export type StockCommittedIntegrationEvent = DataOf<typeof StockCommittedIntegrationEvent>;

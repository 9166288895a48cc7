import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { shortage } from '../wire/shortage.js';

export const StockCommitmentRejectedIntegrationEvent = defineIntegrationEvent({
  name: 'StockCommitmentRejected',
  version: 1,
  context: 'inventory',
  type: 'tradewind.inventory.stock-commitment-rejected.v1',
  topic: 'tradewind.inventory.events',
  summary: 'A paid order can not be shipped: its reservation had expired, and the items are gone.',
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

export type StockCommitmentRejectedIntegrationEvent = DataOf<typeof StockCommitmentRejectedIntegrationEvent>;

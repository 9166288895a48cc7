import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';

export const ProductDiscontinuedIntegrationEvent = defineIntegrationEvent({
  name: 'ProductDiscontinued',
  version: 1,
  context: 'catalog',
  type: 'tradewind.catalog.product-discontinued.v1',
  topic: 'tradewind.catalog.events',
  summary: 'A product is no longer sold.',
  keyField: 'productId',
  schema: z.object({
    productId: identifier.describe('The product'),
    discontinuedAt: instant.describe('When it went out of the catalogue'),
  }),
  example: {
    productId: '0190f5c3-1f42-7d10-8a11-0242ac120002',
    discontinuedAt: '2026-11-20T09:30:00.000Z',
  },
});

export type ProductDiscontinuedIntegrationEvent = DataOf<typeof ProductDiscontinuedIntegrationEvent>;

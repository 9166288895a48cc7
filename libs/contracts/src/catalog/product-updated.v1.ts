import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { money } from '../wire/money.js';

export const ProductUpdatedIntegrationEvent = defineIntegrationEvent({
  name: 'ProductUpdated',
  version: 1,
  context: 'catalog',
  type: 'tradewind.catalog.product-updated.v1',
  topic: 'tradewind.catalog.events',
  summary: 'What customers see of a product changed; carries its whole observable state.',
  keyField: 'productId',
  schema: z.object({
    productId: identifier,
    sku: z.string().min(1),
    name: z.string().min(1),
    brand: z.string().min(1),
    category: z.string().min(1),
    regularPrice: money,
    price: money.describe('What a customer pays now'),
    sale: z.object({ price: money, from: instant, until: instant }).nullable(),
    discontinued: z.boolean(),
    updatedAt: instant,
  }),
  example: {
    productId: '0190f5c3-1f42-7d10-8a11-0242ac120002',
    sku: 'TW-1042',
    name: 'Alpine tent for two',
    brand: 'Northwind',
    category: 'Tents',
    regularPrice: { amount: 24900, currency: 'EUR' },
    price: { amount: 19900, currency: 'EUR' },
    sale: {
      price: { amount: 19900, currency: 'EUR' },
      from: '2026-11-20T00:00:00.000Z',
      until: '2026-11-27T00:00:00.000Z',
    },
    discontinued: false,
    updatedAt: '2026-11-20T09:30:00.000Z',
  },
});

export type ProductUpdatedIntegrationEvent = DataOf<typeof ProductUpdatedIntegrationEvent>;

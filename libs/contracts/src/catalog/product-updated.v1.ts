import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { notPersonal } from '../contract/personal.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { money } from '../wire/money.js';

export const ProductUpdatedIntegrationEvent = defineIntegrationEvent({
  name: 'ProductUpdated',
  version: 1,
  context: 'catalog',
  type: 'tradewind.catalog.product-updated.v1',
  topic: 'tradewind.catalog.events',
  summary: 'Something that customers see of a product changed; contains its complete public state.',
  keyField: 'productId',
  schema: z.object({
    productId: identifier.describe('The product'),
    sku: z.string().min(1).describe('What the trade calls the product'),
    name: z.string().min(1).describe('What customers see').meta(notPersonal),
    brand: z.string().min(1).describe('Who makes it, by name'),
    category: z.string().min(1).describe('Where it is found in the shop, by name'),
    regularPrice: money.describe('What a customer pays without a sale'),
    price: money.describe('What a customer pays now'),
    sale: z
      .object({
        price: money.describe('What a customer pays during the sale'),
        from: instant.describe('When the sale starts'),
        until: instant.describe('When the sale ends'),
      })
      .nullable()
      .describe('The sale that is on or planned; null without one'),
    discontinued: z.boolean().describe('Whether it is no longer sold'),
    updatedAt: instant.describe('When it changed'),
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

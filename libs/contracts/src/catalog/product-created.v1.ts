import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { notPersonal } from '../contract/personal.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { money } from '../wire/money.js';

export const ProductCreatedIntegrationEvent = defineIntegrationEvent({
  name: 'ProductCreated',
  version: 1,
  context: 'catalog',
  type: 'tradewind.catalog.product-created.v1',
  topic: 'tradewind.catalog.events',
  summary: 'A product was added to the catalogue.',
  keyField: 'productId',
  schema: z.object({
    productId: identifier.describe('The product'),
    sku: z.string().min(1).describe('What the trade calls the product'),
    name: z.string().min(1).describe('What customers see').meta(notPersonal),
    brand: z.string().min(1).describe('Who makes it, by name'),
    category: z.string().min(1).describe('Where it is found in the shop, by name'),
    price: money.describe('What a customer pays'),
    createdAt: instant.describe('When it came into the catalogue'),
  }),
  example: {
    productId: '0190f5c3-1f42-7d10-8a11-0242ac120002',
    sku: 'TW-1042',
    name: 'Alpine tent for two',
    brand: 'Northwind',
    category: 'Tents',
    price: { amount: 24900, currency: 'EUR' },
    createdAt: '2026-11-20T09:30:00.000Z',
  },
});

export type ProductCreatedIntegrationEvent = DataOf<typeof ProductCreatedIntegrationEvent>;

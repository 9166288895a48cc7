import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { money } from '../wire/money.js';

export const ProductPriceChangedIntegrationEvent = defineIntegrationEvent({
  name: 'ProductPriceChanged',
  version: 1,
  context: 'catalog',
  type: 'tradewind.catalog.product-price-changed.v1',
  topic: 'tradewind.catalog.events',
  summary: 'The price of a product changed.',
  keyField: 'productId',
  lifecycle: { status: 'deprecated', since: '2026-11-21', until: '2027-05-31' },
  schema: z.object({
    productId: identifier.describe('The product'),
    oldPrice: money.describe('What a customer paid before'),
    newPrice: money.describe('What a customer pays from now on'),
    changedAt: instant.describe('When the price changed'),
  }),
  example: {
    productId: '0190f5c3-1f42-7d10-8a11-0242ac120002',
    oldPrice: { amount: 24900, currency: 'EUR' },
    newPrice: { amount: 19900, currency: 'EUR' },
    changedAt: '2026-11-20T09:30:00.000Z',
  },
});

export type ProductPriceChangedIntegrationEvent = DataOf<typeof ProductPriceChangedIntegrationEvent>;

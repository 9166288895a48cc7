import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { money } from '../wire/money.js';
import { openEnum } from '../wire/open-enum.js';
import { ProductPriceChangedIntegrationEvent } from './product-price-changed.v1.js';

export const ProductPriceChangedIntegrationEventV2 = defineIntegrationEvent({
  name: 'ProductPriceChanged',
  version: 2,
  context: 'catalog',
  type: 'tradewind.catalog.product-price-changed.v2',
  topic: 'tradewind.catalog.events',
  summary: 'The price of a product changed, with the cause.',
  keyField: 'productId',
  schema: z.object({
    productId: identifier.describe('The product'),
    previousPrice: money.describe('What a customer paid before'),
    price: money.describe('What a customer pays from now on'),
    cause: openEnum('Why it changed', 'regular-price', 'sale-started', 'sale-ended', 'unstated'),
    changedAt: instant.describe('When the price changed'),
  }),
  example: {
    productId: '0190f5c3-1f42-7d10-8a11-0242ac120002',
    previousPrice: { amount: 24900, currency: 'EUR' },
    price: { amount: 19900, currency: 'EUR' },
    cause: 'sale-started',
    changedAt: '2026-11-20T09:30:00.000Z',
  },
  previous: {
    contract: ProductPriceChangedIntegrationEvent,
    upcast: ({ productId, oldPrice, newPrice, changedAt }) => ({
      productId,
      previousPrice: oldPrice,
      price: newPrice,
      cause: 'unstated',
      changedAt,
    }),
    downcast: ({ productId, previousPrice, price, changedAt }) => ({
      productId,
      oldPrice: previousPrice,
      newPrice: price,
      changedAt,
    }),
  },
});

export type ProductPriceChangedIntegrationEventV2 = DataOf<typeof ProductPriceChangedIntegrationEventV2>;

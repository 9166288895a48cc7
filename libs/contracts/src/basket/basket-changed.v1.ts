import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { basketItem } from '../wire/basket-item.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';

export const BasketChangedIntegrationEvent = defineIntegrationEvent({
  name: 'BasketChanged',
  version: 1,
  context: 'basket',
  type: 'tradewind.basket.basket-changed.v1',
  topic: 'tradewind.basket.events',
  summary: 'The items of a basket changed.',
  keyField: 'customerId',
  schema: z.object({
    customerId: identifier.describe('Whose basket it is'),
    items: z.array(basketItem).describe('All that the basket holds now'),
    revision: z.int().min(1).describe('Counts the changes of this basket; a higher number is newer'),
    changedAt: instant.describe('When it changed'),
  }),
  example: {
    customerId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    items: [
      {
        productId: '0190f5c3-1f42-7d10-8a11-0242ac120002',
        quantity: 2,
        unitPriceSeen: { amount: 19900, currency: 'EUR' },
      },
    ],
    revision: 3,
    changedAt: '2026-11-20T09:30:10.000Z',
  },
});

export type BasketChangedIntegrationEvent = DataOf<typeof BasketChangedIntegrationEvent>;

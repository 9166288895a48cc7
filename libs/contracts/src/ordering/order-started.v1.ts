import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { personal } from '../contract/personal.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { lineItem } from '../wire/line-item.js';
import { money } from '../wire/money.js';

export const OrderStartedIntegrationEvent = defineIntegrationEvent({
  name: 'OrderStarted',
  version: 1,
  context: 'ordering',
  type: 'tradewind.ordering.order-started.v1',
  topic: 'tradewind.ordering.events',
  summary: 'An order was accepted, and its processing starts.',
  keyField: 'orderId',
  schema: z.object({
    orderId: identifier.describe('The order'),
    orderNumber: z.string().min(1).optional().describe('What people call the order'),
    checkoutId: identifier.describe('The checkout that it came of'),
    customerId: identifier.describe('Who bought'),
    buyer: z
      .object({
        buyerId: identifier.describe('The customer as ordering keeps it'),
        displayName: z
          .string()
          .min(1)
          .nullable()
          .describe('What others call the buyer; null while ordering has not heard of the person')
          .meta(personal),
      })
      .describe('Who bought, as ordering knows the person'),
    items: z.array(lineItem).min(1).describe('What was bought'),
    total: money.describe('What is to be paid'),
    startedAt: instant.describe('When the order was accepted'),
  }),
  example: {
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    orderNumber: 'TW-2026-000042',
    checkoutId: '0190f5c4-52aa-7e21-b222-0242ac120002',
    customerId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    buyer: { buyerId: '0190f5c6-0d44-7a43-9444-0242ac120002', displayName: 'Mara Lind' },
    items: [
      {
        productId: '0190f5c3-1f42-7d10-8a11-0242ac120002',
        sku: 'TW-1042',
        name: 'Alpine tent for two',
        unitPrice: { amount: 19900, currency: 'EUR' },
        quantity: 2,
      },
    ],
    total: { amount: 39800, currency: 'EUR' },
    startedAt: '2026-11-20T09:30:01.000Z',
  },
});

export type OrderStartedIntegrationEvent = DataOf<typeof OrderStartedIntegrationEvent>;

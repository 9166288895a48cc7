import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { lineItem } from '../wire/line-item.js';
import { money } from '../wire/money.js';

export const OrderConfirmedIntegrationEvent = defineIntegrationEvent({
  name: 'OrderConfirmed',
  version: 1,
  context: 'ordering',
  type: 'tradewind.ordering.order-confirmed.v1',
  topic: 'tradewind.ordering.events',
  summary: 'An order is paid and will be fulfilled.',
  keyField: 'orderId',
  schema: z.object({
    orderId: identifier.describe('The order'),
    orderNumber: z.string().min(1).describe('What people call the order'),
    customerId: identifier.describe('Who bought'),
    items: z.array(lineItem).min(1).describe('What was bought'),
    total: money.describe('What was paid'),
    confirmedAt: instant.describe('When the payment was known'),
  }),
  example: {
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    orderNumber: 'TW-2026-000042',
    customerId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
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
    confirmedAt: '2026-11-20T09:30:10.000Z',
  },
});

export type OrderConfirmedIntegrationEvent = DataOf<typeof OrderConfirmedIntegrationEvent>;

import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { personal } from '../contract/personal.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { stockItem } from '../wire/stock-item.js';

export const OrderReturnedIntegrationEvent = defineIntegrationEvent({
  name: 'OrderReturned',
  version: 1,
  context: 'ordering',
  type: 'tradewind.ordering.order-returned.v1',
  topic: 'tradewind.ordering.events',
  summary: 'The goods of an order came back. The customer gets the money back.',
  keyField: 'orderId',
  schema: z.object({
    orderId: identifier.describe('The order'),
    customerId: identifier.describe('Who bought'),
    items: z.array(stockItem).min(1).describe('How many pieces of which product'),
    reason: z.string().min(1).describe('Why it came back, in the words of the operator').meta(personal),
    returnedAt: instant.describe('When the goods arrived'),
  }),
  example: {
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    customerId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    items: [{ productId: '0190f5c3-1f42-7d10-8a11-0242ac120002', quantity: 2 }],
    reason: 'The tent is too small.',
    returnedAt: '2026-11-20T09:30:10.000Z',
  },
});

export type OrderReturnedIntegrationEvent = DataOf<typeof OrderReturnedIntegrationEvent>;

import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';

export const OrderDeliveredIntegrationEvent = defineIntegrationEvent({
  name: 'OrderDelivered',
  version: 1,
  context: 'ordering',
  type: 'tradewind.ordering.order-delivered.v1',
  topic: 'tradewind.ordering.events',
  summary: 'An order arrived, or is assumed to have arrived.',
  keyField: 'orderId',
  schema: z.object({
    orderId: identifier.describe('The order'),
    customerId: identifier.describe('Who bought'),
    assumed: z.boolean().describe('True if nobody reported the arrival in time'),
    deliveredAt: instant.describe('When it arrived'),
  }),
  example: {
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    customerId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    assumed: false,
    deliveredAt: '2026-11-20T09:30:10.000Z',
  },
});

export type OrderDeliveredIntegrationEvent = DataOf<typeof OrderDeliveredIntegrationEvent>;

import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { notPersonal } from '../contract/personal.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { openEnum } from '../wire/open-enum.js';

export const OrderCancelledIntegrationEvent = defineIntegrationEvent({
  name: 'OrderCancelled',
  version: 1,
  context: 'ordering',
  type: 'tradewind.ordering.order-cancelled.v1',
  topic: 'tradewind.ordering.events',
  summary: 'An order was cancelled and will not be fulfilled.',
  keyField: 'orderId',
  schema: z.object({
    orderId: identifier.describe('The order'),
    orderNumber: z.string().min(1).optional().describe('What people call the order'),
    customerId: identifier.describe('Who bought'),
    reason: openEnum(
      'Who or what cancelled it',
      'customer',
      'out-of-stock',
      'payment-declined',
      'stock-timeout',
      'payment-timeout',
      'shipment-timeout',
      'operator',
    ).meta(notPersonal),
    cancelledAt: instant.describe('When it was cancelled'),
  }),
  example: {
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    orderNumber: 'TW-2026-000042',
    customerId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    reason: 'customer',
    cancelledAt: '2026-11-20T09:31:00.000Z',
  },
});

export type OrderCancelledIntegrationEvent = DataOf<typeof OrderCancelledIntegrationEvent>;

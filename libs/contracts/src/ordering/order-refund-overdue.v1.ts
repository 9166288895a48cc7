import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';

export const OrderRefundOverdueIntegrationEvent = defineIntegrationEvent({
  name: 'OrderRefundOverdue',
  version: 1,
  context: 'ordering',
  type: 'tradewind.ordering.order-refund-overdue.v1',
  topic: 'tradewind.ordering.events',
  summary: 'An order that was cancelled or returned is still not settled. Payment must settle it or say that it is.',
  keyField: 'orderId',
  schema: z.object({
    orderId: identifier.describe('The order'),
    customerId: identifier.describe('Who bought'),
    attempt: z.int().min(1).describe('How often it was asked for since'),
    requestedAt: instant.describe('When it was asked for'),
  }),
  example: {
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    customerId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    attempt: 1,
    requestedAt: '2026-11-20T09:30:10.000Z',
  },
});

export type OrderRefundOverdueIntegrationEvent = DataOf<typeof OrderRefundOverdueIntegrationEvent>;

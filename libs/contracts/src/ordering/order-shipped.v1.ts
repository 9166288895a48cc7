import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { personal } from '../contract/personal.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';

export const OrderShippedIntegrationEvent = defineIntegrationEvent({
  name: 'OrderShipped',
  version: 1,
  context: 'ordering',
  type: 'tradewind.ordering.order-shipped.v1',
  topic: 'tradewind.ordering.events',
  summary: 'An order left the warehouse.',
  keyField: 'orderId',
  schema: z.object({
    orderId: identifier.describe('The order'),
    orderNumber: z.string().min(1).describe('What people call the order'),
    customerId: identifier.describe('Who bought'),
    carrier: z.string().min(1).nullable().describe('Who brings the parcel; null if nobody said'),
    trackingNumber: z
      .string()
      .min(1)
      .nullable()
      .describe('How the carrier knows the parcel; null if nobody said')
      .meta(personal),
    shippedAt: instant.describe('When it left'),
  }),
  example: {
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    orderNumber: 'TW-2026-000042',
    customerId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    carrier: 'DHL',
    trackingNumber: '00340434161094042557',
    shippedAt: '2026-11-20T09:30:10.000Z',
  },
});

export type OrderShippedIntegrationEvent = DataOf<typeof OrderShippedIntegrationEvent>;

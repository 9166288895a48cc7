import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { notPersonal } from '../contract/personal.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { openEnum } from '../wire/open-enum.js';

export const PaymentDeclinedIntegrationEvent = defineIntegrationEvent({
  name: 'PaymentDeclined',
  version: 1,
  context: 'payment',
  type: 'tradewind.payment.payment-declined.v1',
  topic: 'tradewind.payment.events',
  summary: 'The payment of an order was declined, and nothing was taken.',
  keyField: 'orderId',
  schema: z.object({
    paymentId: identifier.describe('The payment'),
    orderId: identifier.describe('The order'),
    reason: openEnum(
      'Why it was declined',
      'card-declined',
      'insufficient-funds',
      'card-expired',
      'authentication-failed',
    ).meta(notPersonal),
    declinedAt: instant.describe('When it was declined'),
  }),
  example: {
    paymentId: '0190f5c7-2e55-7b54-a555-0242ac120002',
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    reason: 'insufficient-funds',
    declinedAt: '2026-11-20T09:30:10.000Z',
  },
});

export type PaymentDeclinedIntegrationEvent = DataOf<typeof PaymentDeclinedIntegrationEvent>;

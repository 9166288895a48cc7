import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { money } from '../wire/money.js';

export const PaymentCompletedIntegrationEvent = defineIntegrationEvent({
  name: 'PaymentCompleted',
  version: 1,
  context: 'payment',
  type: 'tradewind.payment.payment-completed.v1',
  topic: 'tradewind.payment.events',
  summary: 'An order is paid: the money was captured.',
  keyField: 'orderId',
  schema: z.object({
    paymentId: identifier.describe('The payment'),
    orderId: identifier.describe('The order'),
    amount: money.describe('What was captured'),
    completedAt: instant.describe('When it was captured'),
  }),
  example: {
    paymentId: '0190f5c7-2e55-7b54-a555-0242ac120002',
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    amount: { amount: 39800, currency: 'EUR' },
    completedAt: '2026-11-20T09:30:10.000Z',
  },
});

export type PaymentCompletedIntegrationEvent = DataOf<typeof PaymentCompletedIntegrationEvent>;

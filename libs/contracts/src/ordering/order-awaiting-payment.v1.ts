import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { money } from '../wire/money.js';
import { paymentMethod } from '../wire/payment-method.js';

export const OrderAwaitingPaymentIntegrationEvent = defineIntegrationEvent({
  name: 'OrderAwaitingPayment',
  version: 1,
  context: 'ordering',
  type: 'tradewind.ordering.order-awaiting-payment.v1',
  topic: 'tradewind.ordering.events',
  summary: 'The stock of an order is reserved. The order needs to be paid.',
  keyField: 'orderId',
  schema: z.object({
    orderId: identifier.describe('The order'),
    customerId: identifier.describe('Who bought'),
    amount: money.describe('What is to be paid'),
    paymentMethod: paymentMethod.describe('How it is paid'),
    requestedAt: instant.describe('When the order began to wait'),
  }),
  example: {
    orderId: '0190f5c5-9c33-7f32-8333-0242ac120002',
    customerId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    amount: { amount: 39800, currency: 'EUR' },
    paymentMethod: { token: 'tok_visa_4242', label: 'Visa ending in 4242' },
    requestedAt: '2026-11-20T09:30:10.000Z',
  },
});

export type OrderAwaitingPaymentIntegrationEvent = DataOf<typeof OrderAwaitingPaymentIntegrationEvent>;

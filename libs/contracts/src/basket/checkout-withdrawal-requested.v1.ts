import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';

/** The key is the checkout, not the customer, because a withdrawal must not wait behind a checkout that can't be handled. */
export const CheckoutWithdrawalRequestedIntegrationEvent = defineIntegrationEvent({
  name: 'CheckoutWithdrawalRequested',
  version: 1,
  context: 'basket',
  type: 'tradewind.basket.checkout-withdrawal-requested.v1',
  topic: 'tradewind.basket.events',
  summary: 'A customer requested to withdraw a checkout. The order may have started anyway: Ordering decides.',
  keyField: 'checkoutId',
  schema: z.object({
    checkoutId: identifier.describe('The checkout'),
    customerId: identifier.describe('Who checked out'),
    requestedAt: instant.describe('When the customer asked'),
  }),
  example: {
    checkoutId: '0190f5c4-52aa-7e21-b222-0242ac120002',
    customerId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    requestedAt: '2026-11-20T09:40:00.000Z',
  },
});

export type CheckoutWithdrawalRequestedIntegrationEvent = DataOf<typeof CheckoutWithdrawalRequestedIntegrationEvent>;

import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { notPersonal } from '../contract/personal.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { openEnum } from '../wire/open-enum.js';

export const CheckoutRejectedIntegrationEvent = defineIntegrationEvent({
  name: 'CheckoutRejected',
  version: 1,
  context: 'ordering',
  type: 'tradewind.ordering.checkout-rejected.v1',
  topic: 'tradewind.ordering.events',
  summary: 'A checkout was rejected and will never become an order.',
  keyField: 'checkoutId',
  schema: z.object({
    checkoutId: identifier.describe('The checkout'),
    customerId: identifier.describe('Who checked out'),
    reason: openEnum('Why there is no order', 'not-acceptable', 'given-up', 'withdrawn').meta(notPersonal),
    detail: z
      .string()
      .min(1)
      .nullable()
      .describe('What was not acceptable, for people; null where that is not the reason'),
    rejectedAt: instant.describe('When it was decided'),
  }),
  example: {
    checkoutId: '0190f5c4-52aa-7e21-b222-0242ac120002',
    customerId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    reason: 'not-acceptable',
    detail: 'address.street must not be empty',
    rejectedAt: '2026-11-20T09:30:01.000Z',
  },
});

export type CheckoutRejectedIntegrationEvent = DataOf<typeof CheckoutRejectedIntegrationEvent>;

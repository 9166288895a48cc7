import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { address } from '../wire/address.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { lineItem } from '../wire/line-item.js';
import { money } from '../wire/money.js';
import { paymentMethod } from '../wire/payment-method.js';

export const BasketCheckedOutIntegrationEvent = defineIntegrationEvent({
  name: 'BasketCheckedOut',
  version: 1,
  context: 'basket',
  type: 'tradewind.basket.basket-checked-out.v1',
  topic: 'tradewind.basket.events',
  summary: 'A customer checked out a basket.',
  keyField: 'customerId',
  schema: z.object({
    checkoutId: identifier.describe('This checkout: one order comes of it'),
    customerId: identifier.describe('Who buys, and whose basket it is'),
    items: z.array(lineItem).min(1).describe('What is bought'),
    total: money.describe('What the customer agreed to pay'),
    address: address.describe('Where the parcel goes'),
    paymentMethod: paymentMethod.describe('How it is paid'),
    checkedOutAt: instant.describe('When the customer checked out'),
  }),
  example: {
    checkoutId: '0190f5c4-52aa-7e21-b222-0242ac120002',
    customerId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    items: [
      {
        productId: '0190f5c3-1f42-7d10-8a11-0242ac120002',
        sku: 'TW-1042',
        name: 'Alpine tent for two',
        unitPrice: { amount: 19900, currency: 'EUR' },
        quantity: 2,
      },
    ],
    total: { amount: 39800, currency: 'EUR' },
    address: { recipient: 'Mara Lind', street: 'Hafenweg 7', city: 'Hamburg', postalCode: '20457', country: 'DE' },
    paymentMethod: { token: 'tok_visa_4242', label: 'Visa ending in 4242' },
    checkedOutAt: '2026-11-20T09:30:00.000Z',
  },
});

export type BasketCheckedOutIntegrationEvent = DataOf<typeof BasketCheckedOutIntegrationEvent>;

import {
  type BasketCheckedOutIntegrationEvent,
  BasketCheckedOutIntegrationEvent as BasketCheckedOut,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually, startTestService, type TestService } from '@tradewind/testing';
import type { OrderDetailView } from '../read-model/order-views.js';

export function startOrdering(): Promise<TestService> {
  return startTestService({
    name: 'ordering',
    module: async () => (await import('../ordering.module.js')).OrderingModule,
  });
}

/** A checkout as Basket publishes it: two tents and a map. */
export function aCheckout(changes: Partial<BasketCheckedOutIntegrationEvent> = {}): BasketCheckedOutIntegrationEvent {
  const price = (amount: number) => ({ amount, currency: 'EUR' });
  return {
    checkoutId: newId(),
    customerId: newId(),
    items: [
      { productId: newId(), sku: 'TW-1042', name: 'Alpine tent for two', unitPrice: price(19900), quantity: 2 },
      { productId: newId(), sku: 'TW-2001', name: 'Map of the trade winds', unitPrice: price(1250), quantity: 1 },
    ],
    total: price(41050),
    address: { recipient: 'Mara Lind', street: 'Hafenweg 7', city: 'Hamburg', postalCode: '20457', country: 'DE' },
    paymentMethod: { token: 'tok_visa_4242', label: 'Visa ending in 4242' },
    checkedOutAt: '2026-11-20T09:30:00.000Z',
    ...changes,
  };
}

/** Publishes a checkout and waits for its order, as the customer sees it. */
export async function anOrder(service: TestService, checkout = aCheckout()): Promise<OrderDetailView> {
  await service.publish(BasketCheckedOut, checkout);
  return orderOf(service, checkout);
}

export function orderOf(service: TestService, checkout: BasketCheckedOutIntegrationEvent): Promise<OrderDetailView> {
  const token = service.tokenFor({ id: checkout.customerId });
  return eventually(async () => {
    const path = `/orders/by-checkout/${checkout.checkoutId}`;
    const response = await service.request.get(path).auth(token, { type: 'bearer' }).expect(200);
    return response.body as OrderDetailView;
  });
}

/** The number of rows in each table. An order that was rolled back leaves none in any table. */
export async function rows(service: TestService): Promise<Record<string, number>> {
  const tables = [
    'orders',
    'order_items',
    'buyers',
    'buyer_payment_methods',
    'order_summaries',
    'order_details',
    'order_timeline_entries',
    'order_processes',
    'order_process_steps',
    'deadlines',
    'outbox',
  ];
  const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  const [row] = await service.query<Record<string, number>>(`SELECT ${counts.join(', ')}`);
  return row!;
}

import { type OrderConfirmedIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

/** An order that Ordering confirmed: so many pieces of each product. */
export function confirmedOrder(
  quantities: Readonly<Record<string, number>>,
  confirmedAt = new Date(),
): OrderConfirmedIntegrationEvent {
  const items = Object.entries(quantities).map(([productId, quantity]) => {
    return { productId, sku: 'TW-1', name: 'Brass compass', unitPrice: eur(100), quantity };
  });
  const order = { orderId: newId(), orderNumber: 'TW-2026-000042', customerId: newId() };
  return { ...order, items, total: eur(100), confirmedAt: confirmedAt.toISOString() };
}

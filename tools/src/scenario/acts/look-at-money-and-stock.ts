import type { Cast } from '../cast.js';
import type { Payment, PlacedOrder, Product, StockItem } from '../shop-types.js';
import { until } from '../until.js';

/** Waits until Payment has come to this status, and returns a sentence. */
export async function paymentBecomes({ operator }: Cast, { orderId }: PlacedOrder, status: string): Promise<string> {
  await until(`the payment is ${status}`, async () => {
    const { body } = await operator.ask<Payment>('GET', `/payment/payments/by-order/${orderId}`);
    return body.status === status || undefined;
  });
  return `the payment is ${status}`;
}

/** Waits until so many pieces can be bought, and none is reserved, and returns a sentence. */
export async function stockBecomes({ operator }: Cast, { id, name }: Product, available: number): Promise<string> {
  await until(`${available} pieces of ${name} can be bought`, async () => {
    const { body } = await operator.ask<StockItem>('GET', `/inventory/stock-items/${id}`);
    return (body.available === available && body.reserved === 0) || undefined;
  });
  return `${available} × ${name} can be bought, and none is reserved`;
}

import type { Cast } from '../cast.js';
import type { ShopClient } from '../shop-client.js';
import type { PlacedOrder } from '../shop-types.js';
import { historyOf, orderBecomes, processBecomes, verifyCancelled } from './follow-order.js';

/** Resolves when nothing is left to undo: no money is held, and no piece is reserved. */
export async function cancelOrder(cast: Cast, customer: ShopClient, order: PlacedOrder): Promise<void> {
  await cast.stage.scene(
    `The customer cancels order ${order.orderNumber}`,
    () => customer.call('POST', `/ordering/orders/${order.orderId}/cancel`, undefined, 204),
    async () => {
      const cancelled = await orderBecomes(customer, order, 'Cancelled');
      verifyCancelled(cancelled, 'customer');
      await processBecomes(cast, order, 'Cancelled');
      return [historyOf(cancelled)];
    },
  );
}

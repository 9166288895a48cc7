import type { Cast } from '../cast.js';
import type { ShopClient } from '../shop-client.js';
import type { PlacedOrder } from '../shop-types.js';
import { historyOf, orderBecomes, passTime } from './follow-order.js';

/** Longer than the grace period of a demo. */
export const reconsideredSeconds = 60;

/** Lets the grace period pass, and shows how the order goes on by itself until it has reached a status. */
export async function letOrderGoOn(
  cast: Cast,
  customer: ShopClient,
  order: PlacedOrder,
  status: string,
): Promise<PlacedOrder> {
  let reached = order;
  await cast.stage.sequel(
    `The time to reconsider is over: order ${order.orderNumber} goes on`,
    order.trail,
    async () => {
      await passTime(cast, 'ordering', reconsideredSeconds);
      reached = { ...(await orderBecomes(customer, order, status)), trail: order.trail };
      return [historyOf(reached)];
    },
  );
  return reached;
}

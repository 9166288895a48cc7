import type { Cast } from '../cast.js';
import { verify } from '../scenario-error.js';
import type { ShopClient } from '../shop-client.js';
import type { PlacedOrder } from '../shop-types.js';
import { historyOf, orderBecomes, processBecomes } from './follow-order.js';

/** An operator sends the parcel as soon as the pieces belong to the order for good. */
export async function shipOrder(cast: Cast, customer: ShopClient, order: PlacedOrder): Promise<void> {
  await processBecomes(cast, order, 'AwaitingShipment');
  await cast.stage.scene(
    `An operator ships order ${order.orderNumber}`,
    () => cast.operator.call('POST', `/ordering/orders/${order.orderId}/ship`, parcel, 204),
    async () => [historyOf(await orderBecomes(customer, order, 'Shipped'))],
  );
}

export async function deliverOrder(cast: Cast, customer: ShopClient, order: PlacedOrder): Promise<void> {
  await cast.stage.scene(
    `The parcel of order ${order.orderNumber} arrives`,
    () => cast.operator.call('POST', `/ordering/orders/${order.orderId}/deliver`, undefined, 204),
    async () => {
      const delivered = await orderBecomes(customer, order, 'Delivered');
      verify(delivered.status === 'Delivered', 'the order has come to its end');
      return [historyOf(delivered)];
    },
  );
}

const parcel = { carrier: 'DHL', trackingNumber: '00340434161094042557' };

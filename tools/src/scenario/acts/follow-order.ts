import type { Cast } from '../cast.js';
import { verify } from '../scenario-error.js';
import type { ShopClient } from '../shop-client.js';
import type { Order } from '../shop-types.js';
import { until } from '../until.js';

/** Waits until the order has reached a status, and returns it as it is then. */
export function orderBecomes(
  customer: ShopClient,
  { orderId }: Pick<Order, 'orderId'>,
  status: string,
): Promise<Order> {
  return until(`the order is ${status}`, async () => {
    const order = await customer.call<Order>('GET', `/ordering/orders/${orderId}`, undefined, 200);
    return order.timeline.some((step) => step.status === status) ? order : undefined;
  });
}

/** What the customer reads of an order: each status with its reason. */
export function historyOf({ timeline }: Order): string {
  return timeline.map(({ status, reason }) => (reason ? `${status} (${reason})` : status)).join(' → ');
}

export function verifyCancelled(order: Order, reason: string): void {
  verify(order.status === 'Cancelled', `the order is Cancelled, not ${order.status}`);
  verify(order.cancellationReason === reason, `the reason is ${reason}, not ${order.cancellationReason}`);
}

/**
 * Lets time pass in one service of a demo, which the others do not notice. Resolves with false where the clock is fixed, as
 * it is in production.
 */
export async function passTime({ operator }: Cast, service: string, seconds: number): Promise<boolean> {
  const { status } = await operator.ask('POST', `/${service}/clock/advance`, { seconds });
  verify(status === 200 || status === 409, `an operator may move the clock where it can be moved (${status})`);
  return status === 200;
}

/** Waits until the process of an order, of which the customer sees the status alone, is in this state. */
export async function processBecomes(
  { operator }: Cast,
  { orderId }: Pick<Order, 'orderId'>,
  state: string,
): Promise<void> {
  await until(`the process of the order is ${state}`, async () => {
    const { body } = await operator.ask<{ state: string }>('GET', `/ordering/order-processes/${orderId}`);
    return body.state === state || undefined;
  });
}

import { groupBy } from '../group-by.js';
import { dataOf, eventsNamed } from '../history.js';
import type { Order } from '../shop-state.js';
import type { Law, Violation } from '../violation.js';
import type { CheckedOut, OrderStarted } from '../wire.js';

const law = 'orders are the checkouts';

/** Each checkout led to exactly one order with the items bought, announced once, and every order has a checkout. */
export const ordersAreTheCheckouts: Law = (history) => {
  const checkouts = eventsNamed(history, 'basket-checked-out').map(dataOf<CheckedOut>);
  const orders = groupBy(history.shop.orders, ({ checkoutId }) => checkoutId);
  const started = groupBy(eventsNamed(history, 'order-started').map(dataOf<OrderStarted>), ({ orderId }) => orderId);
  const known = new Set(checkouts.map(({ checkoutId }) => checkoutId));
  return [
    ...checkouts.flatMap((checkout) => ofCheckout(checkout, orders.get(checkout.checkoutId) ?? [])),
    ...history.shop.orders
      .filter(({ checkoutId }) => !known.has(checkoutId))
      .map(({ id, checkoutId }) => violation(`Order ${id} is of checkout ${checkoutId}, which never happened.`, id)),
    ...history.shop.orders
      .filter(({ id }) => started.get(id)?.length !== 1)
      .map(({ id }) => violation(`Order ${id} was told of ${started.get(id)?.length ?? 0} times.`, id)),
    ...[...started.keys()]
      .filter((id) => !history.shop.orders.some((order) => order.id === id))
      .map((id) => violation(`Order ${id} was told of and is not there.`, id)),
  ];
};

function ofCheckout({ checkoutId, customerId, items, total }: CheckedOut, orders: readonly Order[]): Violation[] {
  if (orders.length !== 1) return [violation(`Checkout ${checkoutId} became ${orders.length} orders.`, checkoutId)];
  const [order] = orders as [Order];
  const bought = items.map(({ productId, quantity }) => `${productId} × ${quantity}`).sort();
  const same =
    order.customerId === customerId && order.total === total.amount && bought.join() === [...order.items].sort().join();
  return same ? [] : [violation(`Order ${order.id} is not what was bought in checkout ${checkoutId}.`, checkoutId)];
}

const violation = (sentence: string, key: string): Violation => ({ law, sentence, key });

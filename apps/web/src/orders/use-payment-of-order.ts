import { useQuery } from '@tanstack/react-query';
import { isSettled } from './money-of-order.js';
import { usualMs } from './order-headline.js';
import { hasReached, type Order } from './order.js';
import { paymentOfOrderQuery } from './queries.js';

const pollMs = 2_000;

/**
 * The payment of an order, read again until it is settled. While the bank takes no longer than usual, the order itself says all that
 * there is to say, and Payment may not have heard of it yet.
 */
export function usePaymentOfOrder(order: Order, now: number) {
  const asked = order.timeline.find(({ status }) => status === 'AwaitingPayment')?.at;
  const isAskedAsUsual = order.status === 'AwaitingPayment' && now - Date.parse(asked!) < usualMs;
  const owes = order.status === 'Cancelled' || order.status === 'Returned';
  const isOwed = owes && !hasReached(order, 'Refunded') && !hasReached(order, 'NotCharged');
  const { data } = useQuery({
    ...paymentOfOrderQuery(order),
    enabled: asked !== undefined && !isAskedAsUsual,
    refetchInterval: ({ state }) => (state.data && isSettled(state.data) && !isOwed ? false : pollMs),
  });
  return data;
}

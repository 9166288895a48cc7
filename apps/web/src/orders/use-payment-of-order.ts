import { useQuery } from '@tanstack/react-query';
import { isSettled } from './money-of-order.js';
import { hasReached, type Order } from './order.js';
import { paymentOfOrderQuery } from './queries.js';

const [pollMs, headStartMs] = [2_000, 1_000];

/** The payment of an order, read again until it is settled. Payment is not asked before it can have heard of the order. */
export function usePaymentOfOrder(order: Order, now: number) {
  const asked = order.timeline.find(({ status }) => status === 'AwaitingPayment')?.at;
  const owes = order.status === 'Cancelled' || order.status === 'Returned';
  const isOwed = owes && !hasReached(order, 'Refunded') && !hasReached(order, 'NotCharged');
  const { data } = useQuery({
    ...paymentOfOrderQuery(order),
    enabled: asked !== undefined && now - Date.parse(asked) > headStartMs,
    refetchInterval: ({ state }) => (state.data && isSettled(state.data) && !isOwed ? false : pollMs),
  });
  return data;
}

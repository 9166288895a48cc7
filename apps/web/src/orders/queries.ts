import { infiniteQueryOptions, keepPreviousData, queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import { answerOf, ordering, payment } from '../api/clients.js';
import { keysetPages } from '../api/keyset-pages.js';
import { orNull } from '../api/or-null.js';
import type { Payment } from './money-of-order.js';
import type { Order, OrderStatus } from './order.js';
import { learnShopTime, learnThatPast } from './shop-clock.js';

const pageSize = 20;

export const ordersKey = ['orders'] as const;
export const orderKey = (orderId: string) => [...ordersKey, 'order', orderId] as const;

/** My orders, the newest first, page by page. */
export const ordersQuery = (status: OrderStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: [...ordersKey, 'list', status],
    queryFn: ({ pageParam, signal }) =>
      answerOf(ordering.GET('/orders', { params: { query: { status, limit: pageSize, after: pageParam } }, signal })),
    ...keysetPages,
    placeholderData: keepPreviousData,
  });

/** An answer that was overtaken by a newer event changes nothing. */
function newer(before: Order | undefined, after: Order): Order {
  return before && after.version < before.version ? before : replaceEqualDeep(before, after);
}

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: orderKey(orderId),
    queryFn: async ({ signal }): Promise<Order> => {
      const { data, response } = await ordering.GET('/orders/{orderId}', { params: { path: { orderId } }, signal });
      learnShopTime(response);
      learnThatPast(data!.timeline.at(-1)!.at);
      return data!;
    },
    structuralSharing: (before, after) => newer(before as Order | undefined, after as Order),
  });

/** Null until Payment has heard of the order. It is read anew when the order has taken a step. */
export const paymentOfOrderQuery = ({ orderId, timeline }: Pick<Order, 'orderId' | 'timeline'>) =>
  queryOptions({
    queryKey: [...orderKey(orderId), 'payment', timeline.length],
    queryFn: ({ signal }): Promise<Payment | null> =>
      orNull(answerOf(payment.GET('/payments/by-order/{orderId}', { params: { path: { orderId } }, signal }))),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

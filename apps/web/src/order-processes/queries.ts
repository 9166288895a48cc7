import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, ordering, payment } from '../api/clients.js';
import { keysetPages } from '../api/keyset-pages.js';
import { orNull } from '../api/or-null.js';
import type { ProcessSearch } from './search.js';

const pageSize = 50;
const refreshMs = 10_000;

export const processesKey = ['order-processes'] as const;

export const processesQuery = ({ state, overdue, by }: ProcessSearch) =>
  infiniteQueryOptions({
    queryKey: [...processesKey, 'list', { state, overdue, by }],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...{ limit: pageSize, sort: by ?? ('deadline' as const) },
        ...(state && { state }),
        ...(overdue && { overdue: 'true' as const }),
        ...(pageParam && { after: pageParam }),
      };
      return answerOf(ordering.GET('/order-processes', { params: { query }, signal }));
    },
    ...keysetPages,
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });

export const processQuery = (orderId: string) =>
  queryOptions({
    queryKey: [...processesKey, orderId],
    queryFn: ({ signal }) =>
      answerOf(ordering.GET('/order-processes/{orderId}', { params: { path: { orderId } }, signal })),
    refetchInterval: refreshMs,
  });

export const managedOrderQuery = (orderId: string) =>
  queryOptions({
    queryKey: [...processesKey, orderId, 'order'],
    queryFn: ({ signal }) => answerOf(ordering.GET('/orders/{orderId}', { params: { path: { orderId } }, signal })),
  });

/** Null while no payment was asked for. */
export const paymentOfOrderQuery = (orderId: string) =>
  queryOptions({
    queryKey: [...processesKey, orderId, 'payment'],
    queryFn: ({ signal }) =>
      orNull(answerOf(payment.GET('/payments/by-order/{orderId}', { params: { path: { orderId } }, signal }))),
    refetchInterval: refreshMs,
  });

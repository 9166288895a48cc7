import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, ordering, payment } from '../api/clients.js';
import { ProblemError } from '../api/problem-error.js';
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
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
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
    queryFn: async ({ signal }) => {
      try {
        const call = payment.GET('/payments/by-order/{orderId}', { params: { path: { orderId } }, signal });
        return await answerOf(call);
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
    refetchInterval: refreshMs,
  });

/** The newest orders of everybody. */
export const newestOrdersQuery = queryOptions({
  queryKey: [...processesKey, 'newest'],
  queryFn: ({ signal }) => answerOf(ordering.GET('/orders', { params: { query: { limit: 100 } }, signal })),
});

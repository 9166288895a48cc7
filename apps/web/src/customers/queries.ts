import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, identity, ordering } from '../api/clients.js';
import { keysetPages } from '../api/keyset-pages.js';
import type { CustomerSearch } from './search.js';

const pageSize = 50;
const ordersAtOnce = 100;

export const customersKey = ['customers'] as const;

export const customersQuery = ({ text }: CustomerSearch) =>
  infiniteQueryOptions({
    queryKey: [...customersKey, 'list', text],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(text && { text }), ...(pageParam && { after: pageParam }) };
      return answerOf(identity.GET('/users', { params: { query }, signal }));
    },
    ...keysetPages,
    placeholderData: keepPreviousData,
  });

export const customerQuery = (userId: string) =>
  queryOptions({
    queryKey: [...customersKey, userId],
    queryFn: ({ signal }) => answerOf(identity.GET('/users/{userId}', { params: { path: { userId } }, signal })),
  });

/** The orders of everybody, the newest first: Ordering lists them by time only. */
export const allOrdersQuery = infiniteQueryOptions({
  queryKey: [...customersKey, 'orders'],
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: ordersAtOnce, ...(pageParam && { after: pageParam }) };
    return answerOf(ordering.GET('/orders', { params: { query }, signal }));
  },
  ...keysetPages,
});

import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, payment } from '../api/clients.js';
import { keysetPages } from '../api/keyset-pages.js';
import type { PaymentSearch } from './search.js';

const pageSize = 50;
const refreshMs = 10_000;

export const paymentsKey = ['payments'] as const;

export const paymentsQuery = ({ only }: PaymentSearch) =>
  infiniteQueryOptions({
    queryKey: [...paymentsKey, 'list', only],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(only && { only }), ...(pageParam && { after: pageParam }) };
      return answerOf(payment.GET('/payments', { params: { query }, signal }));
    },
    ...keysetPages,
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });

export const paymentQuery = (paymentId: string) =>
  queryOptions({
    queryKey: [...paymentsKey, paymentId],
    queryFn: ({ signal }) =>
      answerOf(payment.GET('/payments/{paymentId}', { params: { path: { paymentId } }, signal })),
    refetchInterval: refreshMs,
  });

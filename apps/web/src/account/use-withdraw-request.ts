import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, notification } from '../api/clients.js';
import { notifyRefusal } from '../design/notify.js';
import { backInStockRequestsQuery } from './queries.js';

/** Withdraws the wish to be told when a product is back. */
export function useWithdrawRequest() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (requestId: string) =>
      answerOf(notification.DELETE('/back-in-stock-requests/{requestId}', { params: { path: { requestId } } })),
    onMutate: async (requestId) => {
      await queries.cancelQueries(backInStockRequestsQuery);
      const before = queries.getQueryData(backInStockRequestsQuery.queryKey);
      const after = before?.filter((request) => request.requestId !== requestId);
      queries.setQueryData(backInStockRequestsQuery.queryKey, after);
      return before;
    },
    onError: (error, _, before) => {
      queries.setQueryData(backInStockRequestsQuery.queryKey, before);
      notifyRefusal('We still write to you when it is back', error);
    },
    onSettled: () => queries.invalidateQueries(backInStockRequestsQuery),
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, ordering } from '../api/clients.js';
import { orderKey } from './queries.js';

/** Reports that the parcel has come back. Ordering takes that from the role `orders` only. */
export function useReturnOrder(orderId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      answerOf(ordering.POST('/orders/{orderId}/return', { params: { path: { orderId } }, body: { reason } })),
    onSettled: () => queries.invalidateQueries({ queryKey: orderKey(orderId) }),
  });
}

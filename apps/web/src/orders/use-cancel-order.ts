import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, ordering } from '../api/clients.js';
import { orderKey } from './queries.js';

/** Asks for the cancellation. It has happened only when the order says so. */
export function useCancelOrder(orderId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(ordering.POST('/orders/{orderId}/cancel', { params: { path: { orderId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: orderKey(orderId) }),
  });
}

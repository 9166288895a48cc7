import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, basket } from '../api/clients.js';
import { outcomeOfCheckoutKey } from './outcome-of-checkout.js';

/** Asks for the withdrawal of a checkout that takes too long. Ordering decides which came first, the order or the withdrawal. */
export function useWithdrawCheckout(checkoutId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answerOf(basket.POST('/basket/checkout/{checkoutId}/withdrawal', { params: { path: { checkoutId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: outcomeOfCheckoutKey(checkoutId) }),
  });
}

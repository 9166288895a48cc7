import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, basket } from '../api/clients.js';
import { notifyRefusal } from '../design/notify.js';
import { basketKey, lastCheckoutKey } from './queries.js';

/** Asks that the order of a checkout be not started. Ordering decides: the order may have been started meanwhile. */
export function useWithdrawCheckout(checkoutId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answerOf(basket.POST('/basket/checkout/{checkoutId}/withdrawal', { params: { path: { checkoutId } } })),
    onError: (error) => notifyRefusal('The order is not withdrawn', error),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: lastCheckoutKey });
      await queries.invalidateQueries({ queryKey: basketKey });
    },
  });
}

import { answerOf, basket } from '../api/clients.js';
import { useBasketChange } from './use-basket-change.js';

/** Accepts all prices as they are now. The notices stay until the shop has noted it. */
export function useAcceptPrices() {
  return useBasketChange({
    send: () => answerOf(basket.POST('/basket/price-notices/seen')),
    guess: (before) => before,
    refused: () => 'The new prices are not accepted',
  });
}

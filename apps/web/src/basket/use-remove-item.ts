import { answerOf, basket } from '../api/clients.js';
import type { BasketItem } from './queries.js';
import { useBasketChange } from './use-basket-change.js';

/** Takes a product out of the basket. */
export function useRemoveItem() {
  return useBasketChange({
    send: ({ productId }: BasketItem) =>
      answerOf(basket.DELETE('/basket/items/{productId}', { params: { path: { productId } } })),
    guess: ({ items, ...before }, { productId }) => ({
      ...before,
      items: items.filter((item) => item.productId !== productId),
    }),
    refused: ({ name }) => `${name} is still in your basket`,
  });
}

/** Puts back what was taken out. */
export function usePutBack() {
  return useBasketChange({
    send: ({ productId, quantity }: BasketItem) =>
      answerOf(basket.POST('/basket/items', { body: { productId, quantity } })),
    guess: ({ items, ...before }, item) => ({ ...before, items: [...items, item] }),
    refused: ({ name }) => `${name} is not back in your basket`,
  });
}

import { answerOf, basket } from '../api/clients.js';
import type { BasketItem } from './queries.js';
import { useBasketChange } from './use-basket-change.js';

/** Changes how many pieces of a product are in the basket. */
export function useChangeQuantity({ productId, name }: BasketItem) {
  return useBasketChange({
    send: (quantity: number) =>
      answerOf(basket.PUT('/basket/items/{productId}', { params: { path: { productId } }, body: { quantity } })),
    guess: ({ items, ...before }, quantity) => ({
      ...before,
      items: items.map((item) => (item.productId === productId ? { ...item, quantity } : item)),
    }),
    refused: () => `${name} stays as it was`,
  });
}

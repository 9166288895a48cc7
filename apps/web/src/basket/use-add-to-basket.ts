import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, basket } from '../api/clients.js';
import type { Product } from '../catalog/queries.js';
import { notifyRefusal } from '../design/notify.js';
import { type Basket, basketKey, type BasketItem } from './queries.js';

/**
 * Puts pieces of a product into the basket. They are shown at once; if the shop refuses them, they go again and a message says
 * why.
 */
export function useAddToBasket(product: Product) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (quantity: number) =>
      answerOf(basket.POST('/basket/items', { body: { productId: product.id, quantity } })),
    onMutate: async (quantity) => {
      await queries.cancelQueries({ queryKey: basketKey });
      const before = queries.getQueryData<Basket>(basketKey);
      if (before) queries.setQueryData<Basket>(basketKey, withMore(before, product, quantity));
      return before;
    },
    onError: (error, _, before) => {
      queries.setQueryData(basketKey, before);
      notifyRefusal(`${product.name} is not in your basket`, error);
    },
    onSuccess: (answered) => queries.setQueryData(basketKey, answered),
  });
}

function withMore(before: Basket, product: Product, quantity: number): Basket {
  const known = before.items.find(({ productId }) => productId === product.id);
  const items = known
    ? before.items.map((item) => (item === known ? { ...item, quantity: item.quantity + quantity } : item))
    : [...before.items, itemOf(product, quantity)];
  return { ...before, items };
}

/** What the basket will most likely answer. The total stays that of the last answer: only the shop adds up. */
const itemOf = ({ id, sku, name, price }: Product, quantity: number): BasketItem => ({
  ...{ productId: id, sku, name, quantity, checkedOutQuantity: 0, unitPrice: price, linePrice: null },
  ...{ available: true, stock: { state: 'unknown', piecesAvailable: null }, priceNotice: null },
});

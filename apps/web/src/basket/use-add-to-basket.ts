import { answerOf, basket } from '../api/clients.js';
import type { Product } from '../catalog/queries.js';
import { showBasket } from './drawer-state.js';
import type { Basket, BasketItem } from './queries.js';
import { useBasketChange } from './use-basket-change.js';

/**
 * Puts pieces of a product into the basket. They are shown at once, and the drawer opens when the shop has taken them; if
 * it refuses them, they go again and a message says why.
 */
export function useAddToBasket(product: Product) {
  return useBasketChange({
    send: async (quantity: number) => {
      const answered = await answerOf(basket.POST('/basket/items', { body: { productId: product.id, quantity } }));
      showBasket({ added: product.name });
      return answered;
    },
    guess: (before, quantity) => withMore(before, product, quantity),
    refused: () => `${product.name} is not in your basket`,
  });
}

function withMore(before: Basket, product: Product, quantity: number): Basket {
  const known = before.items.find(({ productId }) => productId === product.id);
  const items = known
    ? before.items.map((item) => (item === known ? { ...item, quantity: item.quantity + quantity } : item))
    : [...before.items, itemOf(product, quantity)];
  return { ...before, items };
}

const itemOf = ({ id, sku, name, price }: Product, quantity: number): BasketItem => ({
  ...{ productId: id, sku, name, quantity, checkedOutQuantity: 0, unitPrice: price, linePrice: null },
  ...{ available: true, stock: { state: 'unknown', piecesAvailable: null }, priceNotice: null },
});

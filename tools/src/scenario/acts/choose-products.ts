import type { ShopClient } from '../shop-client.js';
import type { Product } from '../shop-types.js';
import { until } from '../until.js';

/** Two products of one currency that are sold at their regular price and are in stock. */
export async function chooseTwoProducts(client: ShopClient): Promise<[Product, Product]> {
  return until('the catalogue offers two products', async () => {
    const { body } = await client.ask<{ items: Product[] }>(
      'GET',
      '/catalog/products?onSale=false&available=true&limit=20',
    );
    const [first] = body.items.filter(({ onSale }) => !onSale);
    const second = body.items.find(
      (it) => !it.onSale && it.id !== first?.id && it.price.currency === first?.price.currency,
    );
    return first && second ? [first, second] : undefined;
  });
}

import type { Cast } from '../cast.js';
import type { ShopClient } from '../shop-client.js';
import type { Money, Product } from '../shop-types.js';
import { addItem } from './add-item.js';

/** Puts pieces of one product into the basket, and returns its total. */
export async function fillBasket(cast: Cast, customer: ShopClient, product: Product, quantity: number): Promise<Money> {
  const { total } = await addItem(cast, customer, product, quantity);
  return total!;
}

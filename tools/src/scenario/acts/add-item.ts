import type { Cast } from '../cast.js';
import { verify } from '../scenario-error.js';
import type { ShopClient } from '../shop-client.js';
import { type Basket, formatMoney, type Product } from '../shop-types.js';
import { until } from '../until.js';

export async function addItem(
  { stage }: Cast,
  customer: ShopClient,
  product: Product,
  quantity: number,
): Promise<Basket> {
  await basketKnows(customer, product, quantity);
  return stage.scene(
    `${quantity === 1 ? '' : `${quantity} × `}${product.name} goes into the basket`,
    () => customer.call<Basket>('POST', '/basket/basket/items', { productId: product.id, quantity }, 200),
    async ({ items }) => {
      const item = items.find(({ productId }) => productId === product.id);
      verify(item?.quantity === quantity, `the basket holds ${quantity} × ${product.name}`);
      verify(item.unitPrice.amount === product.price.amount, 'the basket shows the price of the catalogue');
      return [`in the basket: ${quantity} × ${item.name} at ${formatMoney(item.unitPrice)}`];
    },
  );
}

/** Basket hears of a new product, and of its stock, a moment later than Catalog and Inventory. */
async function basketKnows(customer: ShopClient, product: Product, quantity: number): Promise<void> {
  await until(`the basket service knows ${product.name}`, async () => {
    const { status } = await customer.ask('POST', '/basket/basket/items', { productId: product.id, quantity });
    return status === 200 || undefined;
  });
  await customer.call('DELETE', `/basket/basket/items/${product.id}`, undefined, 200);
}

import type { Cast } from '../cast.js';
import { verify } from '../scenario-error.js';
import type { ShopClient } from '../shop-client.js';
import { type Basket, formatMoney, type Money, type Product } from '../shop-types.js';
import { until } from '../until.js';

/** An operator changes the price of a product that is in the customer's basket. */
export async function changePrice({ stage, operator }: Cast, customer: ShopClient, product: Product): Promise<void> {
  const newPrice: Money = { ...product.price, amount: product.price.amount + 250 };
  await stage.scene(
    `An operator changes the price of ${product.name}`,
    () => operator.ask('PUT', `/catalog/products/${product.id}/price`, newPrice),
    async ({ status }) => {
      verify(status === 200 || status === 204, `the operator may change the price (${status})`);
      const notice = await until('the basket shows the new price', async () => {
        const basket = await customer.call<Basket>('GET', '/basket/basket', undefined, 200);
        return basket.items.find(({ productId }) => productId === product.id)?.priceNotice ?? undefined;
      });
      verify(notice.oldPrice.amount === product.price.amount, 'the notice shows the old price');
      verify(notice.newPrice.amount === newPrice.amount, 'the notice shows the new price');
      return [`the basket says: was ${formatMoney(notice.oldPrice)}, is ${formatMoney(notice.newPrice)}`];
    },
  );
}

export async function restorePrice({ operator }: Cast, { id, price }: Product): Promise<void> {
  await operator.call('PUT', `/catalog/products/${id}/price`, price, 200).catch(() => undefined);
}

import { checkOut } from './check-out.js';
import type { Purchase } from './purchase.js';
import { verify } from './scenario-error.js';
import type { ShopClient } from './shop-client.js';
import { formatMoney, type Basket, type Money, type Product } from './shop-types.js';
import { until } from './until.js';

/** Puts two products into the basket, changes the price of one, and checks out. Restores the old price at the end. */
export async function buy(purchase: Purchase): Promise<void> {
  const [first, second] = await chooseProducts(purchase.customer);
  await addItem(purchase, first, 1);
  const basket = await addItem(purchase, second, 2);
  verify(basket.total !== null, 'a basket of two products has a total');
  verify(basket.total.amount === first.price.amount + 2 * second.price.amount, 'the total is that of both products');
  try {
    await changePrice(purchase, first);
    await checkOut(purchase, basket.total);
  } finally {
    await purchase.operator.call('PUT', `/catalog/products/${first.id}/price`, first.price, 200).catch(() => undefined);
  }
}

async function chooseProducts(customer: ShopClient): Promise<[Product, Product]> {
  return until('the catalogue offers two products', async () => {
    const { body } = await customer.ask<{ items: Product[] }>(
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

async function addItem({ stage, customer }: Purchase, product: Product, quantity: number): Promise<Basket> {
  await until(`the basket service knows ${product.name}`, async () => {
    const { status } = await customer.ask('POST', '/basket/basket/items', { productId: product.id, quantity });
    return status === 200 || undefined;
  });
  await customer.call('DELETE', `/basket/basket/items/${product.id}`, undefined, 200);
  return stage.scene(
    `She puts ${quantity === 1 ? '' : `${quantity} × `}${product.name} into her basket`,
    () => customer.call<Basket>('POST', '/basket/basket/items', { productId: product.id, quantity }, 200),
    async ({ items }) => {
      const item = items.find(({ productId }) => productId === product.id);
      verify(item?.quantity === quantity, `the basket holds ${quantity} × ${product.name}`);
      verify(item.unitPrice.amount === product.price.amount, 'the basket shows the price of the catalogue');
      return [`in the basket: ${quantity} × ${item.name} at ${formatMoney(item.unitPrice)}`];
    },
  );
}

async function changePrice({ stage, customer, operator }: Purchase, product: Product): Promise<void> {
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
      return [`her basket says: was ${formatMoney(notice.oldPrice)}, is ${formatMoney(notice.newPrice)}`];
    },
  );
}

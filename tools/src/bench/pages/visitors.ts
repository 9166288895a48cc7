import { randomUUID } from 'node:crypto';
import type { Cookie } from 'playwright-core';
import { accounts } from '../../scenario/accounts.js';
import { ShopClient } from '../../scenario/shop-client.js';
import { type Basket, cards, type Order, type Product } from '../../scenario/shop-types.js';
import { until } from '../../scenario/until.js';
import { signInAtGateway } from '../../sign-in/browser-session.js';
import type { Credentials } from '../../sign-in/credentials.js';

export type SessionCookie = Pick<Cookie, 'name' | 'value'> & { readonly url: string };

/** Who comes to the screens, and what is there for them. */
export interface Visitors {
  readonly cookies: Readonly<Record<'guest' | 'customer' | 'operator', readonly SessionCookie[]>>;
  readonly productId: string;
  /** Of the customer, who has also put a piece into the basket since. */
  readonly orderId: string;
}

const address = { recipient: 'Mara Lind', street: 'Hafenweg 7', city: 'Hamburg', postalCode: '20457', country: 'DE' };

export async function visitorsOf(origin: string): Promise<Visitors> {
  const signedIn = await signInAtGateway(origin, accounts.customer);
  const customer = new ShopClient(origin, () => ({ 'X-Correlation-Id': randomUUID() }), signedIn);
  const { items } = await customer.call<{ items: Product[] }>('GET', '/catalog/products?limit=1', undefined, 200);
  const productId = items[0]!.id;
  return {
    productId,
    orderId: await orderOf(customer, productId),
    cookies: {
      guest: [],
      customer: await cookiesOf(origin, signedIn),
      operator: await cookiesOf(origin, await signInAtGateway(origin, accounts.operator)),
    },
  };
}

/** Orders a piece, and puts another one into the basket. */
async function orderOf(customer: ShopClient, productId: string): Promise<string> {
  const add = () => customer.call<Basket>('POST', '/basket/basket/items', { productId, quantity: 1 }, 200);
  const { total } = await add();
  const checkout = { address, paymentMethod: cards.approved, total };
  const { checkoutId } = await customer.call<{ checkoutId: string }>('POST', '/basket/basket/checkout', checkout, 202);
  const orderId = await until('the order is there', async () => {
    const { status, body } = await customer.ask<Order>('GET', `/ordering/orders/by-checkout/${checkoutId}`);
    return status === 200 ? body.orderId : undefined;
  });
  await until('the basket is empty', async () => {
    const basket = await customer.call<Basket>('GET', '/basket/basket', undefined, 200);
    return basket.items.length === 0 || undefined;
  });
  await add();
  return orderId;
}

async function cookiesOf(origin: string, session: Credentials): Promise<SessionCookie[]> {
  const { Cookie = '' } = await session.headers();
  return Cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: origin };
  });
}

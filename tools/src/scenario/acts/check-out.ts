import type { Cast } from '../cast.js';
import { verify } from '../scenario-error.js';
import type { ShopClient } from '../shop-client.js';
import {
  type Basket,
  type Card,
  cards,
  formatMoney,
  type Money,
  type Order,
  type PlacedOrder,
  type TotalChanged,
} from '../shop-types.js';
import { until } from '../until.js';

const address = { recipient: 'Mara Lind', street: 'Hafenweg 7', city: 'Hamburg', postalCode: '20457', country: 'DE' };

/** Checks out, and returns the order as it is when it begins. */
export async function checkOut(
  { stage }: Cast,
  customer: ShopClient,
  total: Money,
  paymentMethod: Card = cards.approved,
): Promise<PlacedOrder> {
  let order: PlacedOrder | undefined;
  await stage.scene(
    `The checkout, for ${formatMoney(total)}, is paid with ${paymentMethod.label}`,
    () =>
      customer.call<{ checkoutId: string }>('POST', '/basket/basket/checkout', { address, paymentMethod, total }, 202),
    async ({ checkoutId }) => {
      const started = await until('the order is there', async () => {
        const { status, body } = await customer.ask<Order>('GET', `/ordering/orders/by-checkout/${checkoutId}`);
        return status === 200 ? body : undefined;
      });
      verify(started.total.amount === total.amount, 'the order has the total of the checkout');
      await until('the basket is empty', async () => {
        const { items } = await customer.call<Basket>('GET', '/basket/basket', undefined, 200);
        return items.length === 0 || undefined;
      });
      order = { ...started, trail: stage.shown };
      return [`order ${started.orderNumber} over ${formatMoney(started.total)} is there`, 'the basket is empty'];
    },
  );
  return order!;
}

/** A total that is no longer right is refused, with the differences. */
export async function checkOutWithOldTotal({ stage }: Cast, customer: ShopClient, total: Money): Promise<void> {
  const paymentMethod = cards.approved;
  await stage.scene(
    `A checkout for ${formatMoney(total)}, the total before`,
    () => customer.ask<TotalChanged>('POST', '/basket/basket/checkout', { address, paymentMethod, total }),
    async ({ status, body }) => {
      verify(status === 409, `an outdated total is refused with 409, not ${status}`);
      verify(body.differences.length === 1, 'the refusal names the one product whose price changed');
      const changes = body.differences.map(
        ({ name, oldPrice, newPrice }) =>
          `${name} ${formatMoney(oldPrice)} → ${newPrice ? formatMoney(newPrice) : 'not sold any more'}`,
      );
      return [`refused with 409: ${changes.join(', ')}`];
    },
  );
}

export async function acceptPrices({ stage }: Cast, customer: ShopClient): Promise<Money> {
  const basket = await stage.scene(
    'The customer accepts the new price',
    () => customer.call<Basket>('POST', '/basket/basket/price-notices/seen', undefined, 200),
    async ({ items, total }) => {
      const noticeLeft = items.some(({ priceNotice }) => priceNotice !== null);
      verify(!noticeLeft && total !== null, 'no notice is left, and the basket has a total');
      return [`the total is ${formatMoney(total)} now`];
    },
  );
  return basket.total!;
}

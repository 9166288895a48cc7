import type { Purchase } from './purchase.js';
import { verify } from './scenario-error.js';
import { formatMoney, type Basket, type Money, type Order, type TotalChanged } from './shop-types.js';
import { until } from './until.js';

const address = { recipient: 'Mara Lind', street: 'Hafenweg 7', city: 'Hamburg', postalCode: '20457', country: 'DE' };
const paymentMethod = { token: 'tok_visa_4242', label: 'Visa ending in 4242' };

/** Checks out with the old total, which is refused, and then with the new one. */
export async function checkOut(purchase: Purchase, oldTotal: Money): Promise<void> {
  await checkOutWithOldTotal(purchase, oldTotal);
  const total = await acknowledge(purchase);
  await order(purchase, total);
}

async function checkOutWithOldTotal({ stage, customer }: Purchase, total: Money): Promise<void> {
  await stage.scene(
    `She checks out for ${formatMoney(total)}, the total she saw before`,
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

async function acknowledge({ stage, customer }: Purchase): Promise<Money> {
  const basket = await stage.scene(
    'She accepts the new price',
    () => customer.call<Basket>('POST', '/basket/basket/price-notices/seen', undefined, 200),
    async ({ items, total }) => {
      verify(
        items.every(({ priceNotice }) => priceNotice === null),
        'no notice is left',
      );
      verify(total !== null, 'the basket has a total');
      return [`the total is ${formatMoney(total)} now`];
    },
  );
  verify(basket.total !== null, 'the basket has a total');
  return basket.total;
}

async function order({ stage, customer }: Purchase, total: Money): Promise<void> {
  await stage.scene(
    `She checks out for ${formatMoney(total)}`,
    () =>
      customer.call<{ checkoutId: string }>('POST', '/basket/basket/checkout', { address, paymentMethod, total }, 202),
    async ({ checkoutId }) => {
      const started = await until('the order is there', async () => {
        const { status, body } = await customer.ask<Order>('GET', `/ordering/orders/by-checkout/${checkoutId}`);
        return status === 200 ? body : undefined;
      });
      verify(started.total.amount === total.amount, 'the order has the total of the checkout');
      const buyer = await customer.call<{ buyerId: string; displayName: string }>(
        'GET',
        '/ordering/buyers/me',
        undefined,
        200,
      );
      verify(buyer.buyerId === started.buyerId, 'the order belongs to the buyer');
      await until('the basket is empty', async () => {
        const { items } = await customer.call<Basket>('GET', '/basket/basket', undefined, 200);
        return items.length === 0 || undefined;
      });
      return [
        `order ${started.orderNumber} over ${formatMoney(started.total)} is ${started.status}`,
        `its buyer is ${buyer.displayName ?? 'not named yet'}`,
        'the basket is empty',
      ];
    },
  );
}

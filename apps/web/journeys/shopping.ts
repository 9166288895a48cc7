import type { Page } from '@playwright/test';
import { type Desk, taken } from './desk.js';
import type { Goods } from './goods.js';
import { expect, type Shop } from './shop.js';

/** Puts a piece into the basket, from the page of the goods. */
export async function addToBasket(page: Page, { id, name }: Goods): Promise<void> {
  await page.goto(`/products/${id}`);
  await page.getByRole('button', { name: 'Add to basket', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Basket' })).toContainText(`${name} is in your basket`);
}

/** Stands at the checkout with a piece of the goods, and has said where it goes. The person is signed in. */
export async function goToCheckout(page: Page, goods: Goods): Promise<void> {
  await addToBasket(page, goods);
  await page.getByRole('dialog', { name: 'Basket' }).getByRole('link', { name: 'Check out' }).click();
  await fillInAddress(page);
}

/** Says where the goods go: to an address that is kept already, or to a new one. */
export async function fillInAddress(page: Page): Promise<void> {
  const kept = page.getByRole('radio', { name: /Hafenweg 7/ });
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible();
  await expect(kept.or(page.getByLabel('Street and number')).first()).toBeVisible();
  if (await kept.count()) return kept.first().check();
  await page.getByLabel('Name', { exact: false }).first().fill('Mara Lind');
  await page.getByLabel('Street and number').fill('Hafenweg 7');
  await page.getByLabel('Postal code').fill('20457');
  await page.getByLabel('City').fill('Hamburg');
  await page.getByLabel('Country').selectOption('DE');
}

export const orderButton = (page: Page) => page.getByRole('button', { name: /^Order and pay/ });

/** Orders with a test card, and waits until the order has its page. Returns its id. */
export async function order(page: Page, card = 'Visa ending in 4242'): Promise<string> {
  await page.getByRole('radio', { name: new RegExp(card) }).check();
  await orderButton(page).click();
  return idOfShownOrder(page);
}

export async function idOfShownOrder(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/orders\/[\w-]+$/);
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

interface Order {
  readonly orderId: string;
  readonly status: string;
  readonly total: { readonly amount: number };
}

/** What the shop knows of the orders of the person who is signed in. */
export async function ordersOf(page: Page): Promise<readonly Order[]> {
  const { items } = (await (await page.request.get('/api/ordering/orders')).json()) as { items: Order[] };
  return items;
}

const address = { recipient: 'Mara Lind', street: 'Hafenweg 7', city: 'Hamburg', postalCode: '20457', country: 'DE' };

/** Orders a piece for the person who is signed in, without a click: for journeys that begin with an order. Returns its id. */
export async function orderBeforehand(page: Page, goods: Goods, token?: string): Promise<string> {
  await checkOutBeforehand(page, goods, token);
  return orderOfCheckout(page);
}

/** A customer has ordered just now. Returns the browser of the customer, and the id of the order. */
export async function customerWithOrder(shop: Shop, desk: Desk, token?: string): Promise<[Page, string]> {
  const customer = await shop.anotherBrowser();
  await shop.signIn(customer, await desk.register());
  return [customer, await orderBeforehand(customer, await desk.sell({ pieces: 10 }), token)];
}

/** Puts a piece into the basket of the person who is signed in. Returns what checks it out, and does not wait for the order. */
export async function fillBasket(page: Page, { id }: Goods, token = 'tok_visa_4242'): Promise<() => Promise<void>> {
  const headers = { Origin: new URL(page.url()).origin };
  const send = async <T>(path: string, data: object) =>
    taken<T>(await page.request.post(`/api/basket/basket/${path}`, { data, headers }));
  const { total } = await send<{ total: object }>('items', { productId: id, quantity: 1 });
  const paymentMethod = { token, label: 'A test card' };
  return () => send('checkout', { address, paymentMethod, total });
}

/** Checks a piece out for the person who is signed in, and does not wait for the order. */
export async function checkOutBeforehand(page: Page, goods: Goods, token?: string): Promise<void> {
  const checkOut = await fillBasket(page, goods, token);
  await checkOut();
}

interface Checkout {
  readonly state: string;
  readonly orderId?: string;
}

/** What the basket of the person knows of their last checkout. */
export async function checkoutOf(page: Page): Promise<Checkout> {
  return taken<Checkout>(await page.request.get('/api/basket/basket/checkout'));
}

/** Waits until the last checkout has become an order. Returns its id. */
export async function orderOfCheckout(page: Page, timeout = 45_000): Promise<string> {
  await expect(async () => expect((await checkoutOf(page)).orderId).toBeDefined()).toPass({ timeout });
  return (await checkoutOf(page)).orderId!;
}

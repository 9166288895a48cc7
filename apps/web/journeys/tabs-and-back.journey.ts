import type { Page } from '@playwright/test';
import { expect, test } from './shop.js';
import { addToBasket, fillInAddress, goToCheckout, order, orderButton, ordersOf } from './shopping.js';

/** Brings a tab to the front, as a browser tells it. */
async function comeBackTo(tab: Page): Promise<void> {
  await tab.bringToFront();
  await tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
}

test('What one tab does to the basket, another one shows as soon as somebody looks at it', async ({
  page,
  context,
  desk,
}) => {
  const goods = await desk.sell({ pieces: 10 });
  await addToBasket(page, goods);
  await page.goto('/basket');
  const pieces = page.getByRole('textbox', { name: `How many of ${goods.name}` });
  await expect(pieces).toHaveValue('1');

  const other = await context.newPage();
  await addToBasket(other, goods);
  await comeBackTo(page);
  await expect(pieces).toHaveValue('2');

  await page.getByRole('button', { name: `Remove ${goods.name}` }).click();
  await expect(page.getByRole('heading', { name: 'Your basket is empty' })).toBeVisible();
  await comeBackTo(other);
  await expect(other.getByRole('heading', { name: 'Your basket is empty' })).toBeVisible();
});

test('A customer who orders in two tabs has ordered once', async ({ page, context, shop, desk }) => {
  const [person, goods] = [await desk.register(), await desk.sell({ pieces: 10 })];
  await shop.signIn(page, person);
  await goToCheckout(page, goods);
  const other = await context.newPage();
  await other.goto('/checkout');
  await fillInAddress(other);

  const orderId = await order(page);
  shop.explain(/^POST \/api\/basket\/basket\/checkout 409$/);
  await orderButton(other).click();
  const refusal = other.getByRole('alert');
  await expect(refusal).toContainText(/Your basket is empty|Your last order is still being started/);
  await expect(refusal).toContainText(/[Nn]othing (more )?was ordered/);
  expect(await ordersOf(page)).toMatchObject([{ orderId }]);
});

test('Whoever goes back after an order does not order again', async ({ page, shop, desk }) => {
  const [person, goods] = [await desk.register(), await desk.sell({ pieces: 10 })];
  await shop.signIn(page, person);
  await goToCheckout(page, goods);
  const orderId = await order(page);

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: goods.name })).toBeVisible();
  await page.goto('/checkout');
  await expect(page.getByText('Have you ordered just now?')).toBeVisible();
  await expect(orderButton(page)).toBeHidden();
  expect(await ordersOf(page)).toMatchObject([{ orderId }]);
  await page.getByRole('link', { name: 'See your orders' }).click();
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').click();
  await expect(page).toHaveURL(`/orders/${orderId}`);
});

test('Back from a product come the filters, and the place in the listing', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: /^Light/ }).check();
  await page.getByRole('combobox', { name: 'Order of the goods' }).selectOption('-price');
  await expect(page).toHaveURL(/category=light.*sort=-price/);
  const last = page.getByRole('article').last().getByRole('heading').getByRole('link');
  await expect(last).toBeVisible();
  await last.scrollIntoViewIfNeeded();
  const name = await last.innerText();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(0);
  await last.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.goBack();
  await expect(page.getByRole('radio', { name: /^Light/ })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Order of the goods' })).toHaveValue('-price');
  await expect(page.getByRole('link', { name, exact: true })).toBeInViewport();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
});

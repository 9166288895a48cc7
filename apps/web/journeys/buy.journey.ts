import { expect, fillInSignInPage, test } from './shop.js';
import { fillInAddress, goToCheckout, order } from './shopping.js';

test('A guest fills a basket, signs in, orders, follows the order, and cancels it', async ({ page, desk }) => {
  const [person, { name }] = [await desk.register(), await desk.sell({ pieces: 10 })];
  await page.goto(`/?available=true&text=${encodeURIComponent(name)}`);
  await page.getByRole('button', { name: `Add to basket: ${name}` }).click();
  const basket = page.getByRole('dialog', { name: 'Basket' });
  await expect(basket).toContainText(name);
  await basket.getByRole('link', { name: 'Sign in and check out' }).click();
  await fillInSignInPage(page, person);
  await expect(page).toHaveURL('/checkout');
  await expect(page.getByText(name).first()).toBeVisible();
  await fillInAddress(page);
  await order(page);
  await expect(page.getByRole('heading', { level: 1, name: 'We have your order' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel the order' }).click();
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cancelled, as you asked' })).toBeVisible();
});

test('A customer follows an order until it is paid, without touching the page', async ({ page, shop, desk }) => {
  const [person, goods] = [await desk.register(), await desk.sell({ pieces: 10 })];
  await shop.signIn(page, person);
  await goToCheckout(page, goods);
  await order(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Your order is paid' })).toBeVisible({ timeout: 60_000 });
});

test('A declined card ends the order, and the page says why', async ({ page, shop, desk }) => {
  const [person, goods] = [await desk.register(), await desk.sell({ pieces: 10 })];
  await shop.signIn(page, person);
  await goToCheckout(page, goods);
  await order(page, 'Visa that is declined');
  const ended = page.getByRole('heading', { level: 1, name: 'Cancelled: the payment was declined' });
  await expect(ended).toBeVisible({ timeout: 60_000 });
});

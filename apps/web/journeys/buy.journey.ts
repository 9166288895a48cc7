import type { Page } from '@playwright/test';
import { taken } from './desk.js';
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

test('A guest whose basket does not fit into that of the account is told what was left out, once', async ({
  page,
  shop,
  desk,
}) => {
  const [person, { id, name }] = [await desk.register(), await desk.sell({ pieces: 200 })];
  const put = async (browser: Page) =>
    taken(
      await browser.request.post('/api/basket/basket/items', {
        data: { productId: id, quantity: 60 },
        headers: { Origin: new URL(browser.url()).origin },
      }),
    );
  const before = await shop.anotherBrowser();
  await shop.signIn(before, person);
  await put(before);

  await page.goto('/');
  await put(page);
  await page.goto('/basket');
  await expect(page.getByText(name).first()).toBeVisible();
  await shop.signIn(page, person, '/basket');
  const notice = page.getByText(`21 of 60 × ${name} could not be added: a basket holds at most 99 of one product.`);
  await expect(notice).toBeVisible();
  await expect(page.getByRole('textbox', { name: `How many of ${name}` })).toHaveValue('99');
  await expect(async () => {
    const session = (await (await page.request.get('/session')).json()) as { leftOut: unknown[] };
    expect(session.leftOut).toEqual([]);
  }).toPass();
  await page.reload();
  await expect(page.getByText(name).first()).toBeVisible();
  await expect(notice).toBeHidden();
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

import type { Page } from '@playwright/test';
import { accounts } from './accounts.js';
import { expect, fillInSignInPage, test } from './shop.js';

/** A product in stock goes into the basket, from its card. */
async function addSomething(page: Page): Promise<string> {
  await page.goto('/?available=true');
  const card = page.getByRole('article').filter({ hasText: 'In stock' }).first();
  const name = await card.getByRole('heading').innerText();
  await card.getByRole('button', { name: /^Add to basket/ }).click();
  await expect(page.getByRole('dialog', { name: 'Basket' })).toContainText(name);
  return name;
}

async function fillInAddress(page: Page): Promise<void> {
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

async function pay(page: Page, card: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(card) }).check();
  await page.getByRole('button', { name: /^(Order|Pay)/ }).click();
  await expect(page).toHaveURL(/\/orders\/[\w-]+$/);
}

/** A checkout becomes an order while its page opens, so that the page may ask for the one too early or the other too late. */
test.beforeEach(({ shop }) => {
  shop.explain(/^GET \/api\/basket\/basket\/checkout 404$/);
  shop.explain(/^GET \/api\/ordering\/orders\/(by-checkout\/)?[\w-]+ 404$/);
});

test('A guest fills a basket, signs in, orders, follows the order, and cancels it', async ({ page }) => {
  const name = await addSomething(page);
  await page.getByRole('link', { name: 'Sign in and check out' }).click();
  await fillInSignInPage(page, accounts.customer);
  await expect(page).toHaveURL('/checkout');
  await expect(page.getByText(name).first()).toBeVisible();
  await fillInAddress(page);
  await pay(page, 'Visa ending in 4242');
  await expect(page.getByRole('heading', { level: 1, name: 'We have your order' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel the order' }).click();
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cancelled, as you asked' })).toBeVisible();
});

test('A customer follows an order until it is paid, without touching the page', async ({ page, shop }) => {
  await shop.signIn(page, accounts.customer);
  await addSomething(page);
  await page.getByRole('link', { name: 'Check out' }).click();
  await fillInAddress(page);
  await pay(page, 'Visa ending in 4242');
  await expect(page.getByRole('heading', { level: 1, name: 'Your order is paid' })).toBeVisible({ timeout: 60_000 });
});

test('A declined card ends the order, and the page says why', async ({ page, shop }) => {
  await shop.signIn(page, accounts.customer);
  await addSomething(page);
  await page.getByRole('link', { name: 'Check out' }).click();
  await fillInAddress(page);
  await pay(page, 'Visa that is declined');
  const ended = page.getByRole('heading', { level: 1, name: 'Cancelled: the payment was declined' });
  await expect(ended).toBeVisible({ timeout: 60_000 });
});

import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { accounts } from './accounts.js';
import type { Goods } from './goods.js';
import { loadAllPictures } from './screenshots.js';
import { expect, test } from './shop.js';
import { orderBeforehand } from './shopping.js';

const folder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));

async function take(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1400, height: 900 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await loadAllPictures(page);
    await page.screenshot({ path: `${folder}${name}-${colorScheme}.png` });
  }
}

test('The shop', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('article').first()).toBeVisible();
  await take(page, 'shop');
});

test('The back office', async ({ page, shop }) => {
  await shop.signIn(page, accounts.operator, '/back-office/products');
  await expect(page.getByRole('heading', { level: 1, name: 'Products' })).toBeVisible();
  await take(page, 'back-office');
});

test('The Event Lens', async ({ page, request, shop }) => {
  const { items } = (await (await request.get('/api/catalog/products?limit=1')).json()) as { items: Goods[] };
  await shop.signIn(page, accounts.customer);
  await orderBeforehand(page, items[0]!);
  await page.goto('/event-lens?text=check+out+basket');
  await page.getByRole('link', { name: 'Check out basket' }).first().click();
  await expect(page.getByRole('listitem').filter({ hasText: 'inventory' }).first()).toBeVisible();
  await take(page, 'event-lens');
});

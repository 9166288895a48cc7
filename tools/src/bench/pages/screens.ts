import type { Page } from 'playwright-core';
import type { Visitors } from './visitors.js';

/** A screen as somebody comes to it by its address, and what they do there. */
export interface Screen {
  readonly name: string;
  readonly as: 'guest' | 'customer' | 'operator';
  readonly path: (visitors: Visitors) => string;
  /** Resolves when the screen shows what it is for. */
  readonly shown: (page: Page) => Promise<void>;
  readonly use: (page: Page) => Promise<void>;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

async function openAndCloseBasket(page: Page): Promise<void> {
  const basket = page.getByRole('dialog', { name: 'Basket' });
  await page.getByRole('link', { name: /^Basket/ }).click();
  await basket.waitFor();
  await page.keyboard.press('Escape');
  await basket.waitFor({ state: 'hidden' });
}

export const screens: readonly Screen[] = [
  {
    name: 'home',
    as: 'guest',
    path: () => '/',
    shown: (page) => page.getByRole('article').first().waitFor(),
    use: async (page) => {
      await page.getByRole('combobox', { name: 'Search the shop' }).pressSequentially('lamp');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Escape');
      await openAndCloseBasket(page);
    },
  },
  {
    name: 'product',
    as: 'guest',
    path: ({ productId }) => `/products/${productId}`,
    shown: (page) => page.getByRole('button', { name: 'Add to basket', exact: true }).waitFor(),
    use: async (page) => {
      await page.getByRole('button', { name: 'Add to basket', exact: true }).click();
      await page.getByRole('dialog', { name: 'Basket' }).getByText('is in your basket').waitFor();
    },
  },
  {
    name: 'basket',
    as: 'customer',
    path: () => '/basket',
    shown: (page) => page.getByRole('link', { name: 'Check out' }).waitFor(),
    use: async (page) => {
      for (const change of [/^One .* more$/, /^One .* less$/])
        await page.getByRole('main').getByRole('button', { name: change }).first().click();
    },
  },
  {
    name: 'checkout',
    as: 'customer',
    path: () => '/checkout',
    shown: (page) => page.getByRole('button', { name: /^Order and pay/ }).waitFor(),
    use: async (page) => {
      await page.getByRole('radio', { name: /declined/ }).check();
      await page.getByRole('radio', { name: /4242/ }).check();
    },
  },
  {
    name: 'order',
    as: 'customer',
    path: ({ orderId }) => `/orders/${orderId}`,
    shown: (page) => heading(page, /order/i),
    use: openAndCloseBasket,
  },
  {
    name: "back office's products",
    as: 'operator',
    path: () => '/back-office/products',
    shown: (page) => page.getByRole('row').nth(1).waitFor(),
    use: async (page) => {
      await page.getByRole('searchbox').pressSequentially('lamp');
      await page.getByRole('row', { name: /lamp/i }).first().waitFor();
    },
  },
  {
    name: 'Event Lens',
    as: 'operator',
    path: () => '/event-lens',
    shown: (page) => page.getByRole('status').filter({ hasText: 'live' }).waitFor(),
    use: async (page) => {
      await page.getByRole('button', { name: 'Pause' }).click();
      await page.getByRole('button', { name: /^Resume/ }).click();
    },
  },
];

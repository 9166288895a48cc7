import { randomUUID } from 'node:crypto';
import { expect, test } from './shop.js';

interface Duty {
  readonly role: string;
  /** The screens that the role opens, by their names in the side bar. */
  readonly opens: readonly string[];
  /** A screen that stays closed, with the words at its door. */
  readonly closed: { readonly path: string; readonly title: string };
  /** What the web does not offer, and the services refuse. */
  readonly refused: readonly (readonly [method: 'GET' | 'POST' | 'PUT', path: string])[];
}

const id = randomUUID();
const figures = '/api/analytics/figures/revenue?from=2026-01-01&until=2026-01-02';

const duties: readonly Duty[] = [
  {
    ...{ role: 'catalogue', opens: ['Products'] },
    closed: { path: '/back-office/stock', title: 'Stock' },
    refused: [
      ['GET', '/api/inventory/stock-items'],
      ['GET', '/api/ordering/order-processes'],
      ['GET', figures],
    ],
  },
  {
    ...{ role: 'stock', opens: ['Stock'] },
    closed: { path: '/back-office/products/import', title: 'Products' },
    refused: [
      ['POST', '/api/catalog/products'],
      ['PUT', `/api/catalog/products/${id}/price`],
      ['GET', '/api/payment/payments'],
    ],
  },
  {
    ...{ role: 'orders', opens: ['Orders', 'Payments'] },
    closed: { path: '/back-office/customers', title: 'Customers' },
    refused: [
      ['GET', '/api/identity/users'],
      ['POST', `/api/inventory/stock-items/${id}/receipts`],
      ['GET', '/api/ordering/dead-letters'],
    ],
  },
  {
    ...{ role: 'support', opens: ['Orders', 'Payments', 'Customers', 'Mails'] },
    closed: { path: '/back-office/dead-letters', title: 'Dead letters' },
    refused: [
      ['POST', `/api/ordering/orders/${id}/ship`],
      ['POST', `/api/payment/payments/${id}/refund-by-hand`],
      ['PUT', `/api/identity/users/${id}/roles`],
    ],
  },
  {
    ...{ role: 'analyst', opens: ['Sales', 'Products', 'Stock', 'Orders', 'Payments', 'Mails'] },
    closed: { path: '/back-office/messaging', title: 'Messaging' },
    refused: [
      ['PUT', `/api/catalog/products/${id}/price`],
      ['POST', `/api/ordering/order-processes/${id}/cancel`],
      ['POST', `/api/notification/mails/${id}/send-again`],
    ],
  },
  {
    ...{ role: 'operations', opens: ['Event Lens', 'Dead letters', 'Messaging'] },
    closed: { path: '/back-office/orders', title: 'Orders' },
    refused: [
      ['GET', figures],
      ['GET', '/api/identity/users'],
      ['POST', `/api/ordering/orders/${id}/ship`],
    ],
  },
  {
    ...{ role: 'accounts', opens: ['Customers'] },
    closed: { path: '/back-office/sales', title: 'Sales' },
    refused: [
      ['GET', '/api/notification/mails'],
      ['GET', '/api/basket/dead-letters'],
      ['GET', '/api/payment/payments'],
    ],
  },
];

/** Of screens that are no part of the back office, which has a way back only. */
const headings: Readonly<Record<string, string>> = { 'Event Lens': 'What is happening now' };

for (const { role, opens, closed, refused } of duties) {
  test(`Whoever has the role ${role} sees and may do what belongs to it, and nothing else`, async ({
    page,
    shop,
    desk,
  }) => {
    const person = await desk.register(['customer', role]);
    await shop.signIn(page, person, '/back-office');
    const links = page.getByRole('navigation', { name: 'Back office' }).getByRole('link');
    await expect(links).toHaveText([...opens, 'Storefront'].map((title) => new RegExp(`^${title}`)));
    for (const title of opens) {
      await links.filter({ hasText: title }).click();
      await expect(page.getByRole('heading', { level: 1, name: headings[title] ?? title })).toBeVisible();
      if (title in headings) await page.goBack();
      await page.waitForLoadState('networkidle');
    }

    await page.goto(closed.path);
    await expect(page.getByRole('heading', { level: 1, name: `${closed.title} is not for you, so far` })).toBeVisible();
    await expect(page.getByText('Whoever has the role accounts can give it to you.')).toBeVisible();
    await page.getByRole('link', { name: 'What you can open' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Back office' })).toBeVisible();

    const headers = { Origin: new URL(page.url()).origin };
    for (const [method, path] of refused) {
      const answer = await page.request.fetch(path, { method, headers, ...(method !== 'GET' && { data: {} }) });
      expect(answer.status(), `${method} ${path}`).toBe(403);
    }
  });
}

test('A customer who comes to the back office is led to the own orders, and to the goods', async ({
  page,
  shop,
  desk,
}) => {
  await shop.signIn(page, await desk.register(), '/back-office/products');
  await expect(page.getByRole('heading', { level: 1, name: 'This is where the shop is run' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Back office' }).getByRole('link')).toHaveText(['Storefront']);
  await page.getByRole('main').getByRole('link', { name: 'Your orders' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your orders' })).toBeVisible();
});

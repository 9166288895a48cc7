import { accounts } from './accounts.js';
import { expect, test } from './shop.js';

test('An operator searches the stock by a word of many products, and sees all of them', async ({
  page,
  shop,
  desk,
}) => {
  const { items } = await desk.get<{ items: { name: string }[] }>('/api/catalog/products?text=light&limit=100');
  expect(items.length).toBeGreaterThan(12);
  await shop.signIn(page, accounts.operator, '/back-office/stock?text=light');
  const names = page.getByRole('table', { name: 'Stock for light' }).getByRole('link');
  await expect(names).toHaveCount(12);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(names.nth(12)).toBeVisible();
  await expect(page.getByText(/^\d+ in all$/)).toBeVisible();
});

test('An operator receives goods, corrects a count, and writes a piece off; the ledger keeps who and why', async ({
  page,
  shop,
  desk,
}) => {
  const { id, name } = await desk.sell({ pieces: 10 });
  await shop.signIn(page, accounts.operator, '/back-office/stock');
  await page.getByRole('searchbox', { name: 'Find a product' }).fill(name);
  await page
    .getByRole('table', { name: `Stock for ${name}` })
    .getByRole('link', { name })
    .click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const available = page.locator('dl > div').filter({ hasText: 'Available' }).locator('dd').first();
  await expect(available).toHaveText('10');

  await page.getByRole('textbox', { name: 'Pieces' }).fill('5');
  await page.getByRole('textbox', { name: 'Delivery note' }).fill('DN-4711');
  await page.getByRole('button', { name: 'Receive' }).click();
  await expect(available).toHaveText('15');

  await page.getByRole('radio', { name: 'Counting found a difference' }).check();
  await page.getByRole('textbox', { name: /^Difference/ }).fill('-2');
  await page.getByRole('button', { name: 'Correct the stock' }).click();
  await expect(page.getByText('Say why: it stays on record.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Counted twice on Monday.');
  await page.getByRole('button', { name: 'Correct the stock' }).click();
  await expect(available).toHaveText('13');

  await page.getByRole('radio', { name: "Pieces can't be sold" }).check();
  await page.getByRole('textbox', { name: 'Pieces' }).fill('1');
  await page.getByRole('textbox', { name: 'Reason' }).fill('A cracked glass.');
  await page.getByRole('button', { name: 'Write off' }).click();
  await expect(available).toHaveText('12');

  const ledger = page.getByRole('table', { name: 'Ledger' });
  for (const why of ['DN-4711', 'Counted twice on Monday.', 'A cracked glass.']) {
    await expect(ledger.getByRole('row').filter({ hasText: why })).toHaveCount(1);
  }
  await desk.untilIs(`/api/inventory/stock-items/${id}`, { available: 12, received: 15, adjusted: -2, writtenOff: 1 });
});

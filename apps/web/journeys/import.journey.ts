import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { accounts } from './accounts.js';
import { checkAccessibility } from './accessibility.js';
import { expect, test } from './shop.js';

test('An operator imports a file with mistakes: the good lines are taken, and the others told with their reasons', async ({
  page,
  shop,
  desk,
}) => {
  const mark = randomBytes(4).toString('hex').toUpperCase();
  const file = [
    'sku,name,brand,category,price',
    `TW-${mark}-1,Oil lamp ${mark},Wayfarer,Light,19.90`,
    `TW-${mark}-2,,Wayfarer,Light,19.90`,
    `TW-${mark}-3,Ship's bell ${mark},Wayfarer,Deck,nineteen`,
    `TW-${mark}-4,Signal flag ${mark},Wayfarer,Deck,9.90`,
  ];
  await shop.signIn(page, accounts.operator, '/back-office/products');
  await page.getByRole('link', { name: 'Import' }).click();
  await page.getByLabel('CSV file').setInputFiles({
    ...{ name: 'goods.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(file.join('\n')),
  });
  await page.getByRole('button', { name: 'Import' }).click();

  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
  await expect(page.getByText('4 of 4 lines done')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Lines done' })).toHaveAttribute('value', '4');
  await expect(figure('Created')).toHaveText('2');
  await expect(figure('Rejections')).toHaveText('2');
  const refused = page.getByRole('table', { name: 'Refused lines' }).getByRole('row');
  await expect(refused).toHaveText([/Line.*Field.*Reason/, /^3.*name/, /^4.*price/]);
  await checkAccessibility(page);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'All as CSV' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\n');
  expect(lines).toEqual(['line,field,reason', expect.stringMatching(/^3,name,/), expect.stringMatching(/^4,price,/)]);

  await page.getByRole('link', { name: 'Products', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search products' }).fill(mark);
  const found = page.getByRole('table', { name: 'Products' }).getByRole('row');
  await expect(found.filter({ hasText: mark })).toHaveCount(2);
  const { items } = await desk.get<{ items: { id: string; name: string; price: { amount: number } }[] }>(
    `/api/catalog/products?text=${mark}&sort=name`,
  );
  expect(items).toMatchObject([
    { name: `Oil lamp ${mark}`, price: { amount: 1_990 } },
    { name: `Signal flag ${mark}`, price: { amount: 990 } },
  ]);
  for (const { id } of items) desk.alsoSold(id);

  function figure(label: string) {
    return page
      .locator('dl > div')
      .filter({ has: page.locator('dt', { hasText: label }) })
      .locator('dd')
      .first();
  }
});

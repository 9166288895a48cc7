import { accounts } from './accounts.js';
import { expect, test } from './shop.js';

test('An operator changes the price of a product, puts it on sale, ends the sale, and discontinues it', async ({
  page,
  shop,
  desk,
}) => {
  const { id, name } = await desk.sell({ pieces: 10, price: 4_990 });
  const product = `/api/catalog/products/${id}`;
  await shop.signIn(page, accounts.operator, `/back-office/products/${id}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.getByRole('textbox', { name: 'Regular price in EUR' }).fill('59.90');
  await page.getByRole('button', { name: 'Change the price' }).click();
  await expect(page.getByText('Below €59.90')).toBeVisible();
  await desk.untilIs(product, { price: { amount: 5_990 }, regularPrice: { amount: 5_990 }, onSale: false });

  await page.getByRole('textbox', { name: 'Sale price in EUR' }).fill('39.90');
  await expect(page.getByText('33 % off')).toBeVisible();
  await page.getByRole('button', { name: 'Plan the sale' }).click();
  await expect(page.getByRole('heading', { name: 'On sale' })).toBeVisible();
  await expect(page.getByText(/^€39\.90 from /)).toBeVisible();
  await desk.untilIs(product, { price: { amount: 3_990 }, onSale: true });

  await page.getByRole('button', { name: 'End the sale now' }).click();
  await expect(page.getByRole('heading', { name: 'Put on sale' })).toBeVisible();
  await desk.untilIs(product, { price: { amount: 5_990 }, onSale: false, sale: null });

  await page.getByRole('button', { name: 'Discontinue' }).click();
  await expect(page.getByText(`${name} can never be sold or changed again.`)).toBeVisible();
  await page.getByRole('button', { name: 'Discontinue for good' }).click();
  await expect(page.getByText('A discontinued product can no longer be changed.')).toBeVisible();
  await desk.untilIs(product, { discontinued: true });
  await page.getByRole('link', { name: 'In the shop' }).click();
  await expect(page.getByText('No longer sold')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add to basket', exact: true })).toBeHidden();
});

test('Two operators change one price: the slower one sees what the faster one stored, and decides', async ({
  page,
  shop,
  desk,
}) => {
  const { id } = await desk.sell({ pieces: 10, price: 4_990 });
  await shop.signIn(page, accounts.operator, `/back-office/products/${id}`);
  const price = page.getByRole('textbox', { name: 'Regular price in EUR' });
  await expect(price).toHaveValue('49.90');
  await desk.changePrice(id, 5_290);

  await price.fill('45.00');
  await page.getByRole('button', { name: 'Change the price' }).click();
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('Not saved: somebody was faster');
  await expect(refusal).toContainText('Price: €49.90 → €52.90');
  await desk.untilIs(`/api/catalog/products/${id}`, { regularPrice: { amount: 5_290 } });

  await refusal.getByRole('button', { name: 'Save mine anyway' }).click();
  await expect(refusal).toBeHidden();
  await desk.untilIs(`/api/catalog/products/${id}`, { regularPrice: { amount: 4_500 } });
});

test('Two operators with a tab each: what one stores in the last moment is neither overwritten nor lost', async ({
  page,
  shop,
  desk,
}) => {
  const { id, name } = await desk.sell({ pieces: 10, price: 4_990 });
  const path = `/back-office/products/${id}`;
  const other = await shop.anotherBrowser();
  await shop.signIn(other, accounts.operator, path);
  await shop.signIn(page, accounts.operator, path);
  const [price, theirName] = [
    page.getByRole('textbox', { name: 'Regular price in EUR' }),
    other.getByRole('textbox', { name: 'Name' }),
  ];
  await expect(price).toHaveValue('49.90');
  await expect(theirName).toHaveValue(name);

  // The other one is faster by the time that the request takes: the page has compared, and the service has to.
  shop.explain(/PUT .*\/price 412/);
  let changes = 0;
  await page.route(/\/price$/, async (route) => {
    changes += 1;
    if (changes === 1) {
      await theirName.fill(`${name}, large`);
      await other.getByRole('button', { name: 'Save the details' }).click();
      await desk.untilIs(`/api/catalog/products/${id}`, { name: `${name}, large` });
    }
    if (changes === 3) await desk.changePrice(id, 5_290);
    await route.continue();
  });
  await price.fill('45.00');
  await page.getByRole('button', { name: 'Change the price' }).click();
  await desk.untilIs(`/api/catalog/products/${id}`, { name: `${name}, large`, regularPrice: { amount: 4_500 } });
  expect(changes, 'the name is another matter: the price was sent again for the new version').toBe(2);
  await expect(page.getByRole('alert')).toBeHidden();

  await price.fill('44.00');
  await page.getByRole('button', { name: 'Change the price' }).click();
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('Price: €45.00 → €52.90');
  await desk.untilIs(`/api/catalog/products/${id}`, { regularPrice: { amount: 5_290 } });
  await refusal.getByRole('button', { name: 'Take theirs' }).click();
  await expect(price).toHaveValue('52.90');
});

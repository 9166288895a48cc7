import { accounts } from './accounts.js';
import { checkAccessibility } from './accessibility.js';
import { atWidths, checkNoSidewaysScrolling } from './layout.js';
import { screenshots } from './screenshots.js';
import { expect, fillInSignInPage, test } from './shop.js';

const widths = [320, 390, 1400];

test('A visitor sees goods, and opens one of them', async ({ page }) => {
  await page.goto('/');
  const cards = page.getByRole('article');
  await expect(cards.first()).toBeVisible();
  const link = cards.first().getByRole('heading').getByRole('link');
  const name = await link.innerText();
  await link.click();
  await expect(page).toHaveURL(/\/products\/[\w-]+$/);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.goBack();
  await expect(cards.first()).toBeVisible();
});

for (const [screen, open] of [
  ['home', '/'],
  ['product', undefined],
  ['unknown-page', '/no-such-page'],
] as const) {
  test(`Everybody can use the screen ${screen}, on every width and in both colour schemes`, async ({
    page,
    request,
  }) => {
    const path = open ?? `/products/${await firstProduct(request)}`;
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    await atWidths(page, widths, async () => {
      await checkNoSidewaysScrolling(page);
      await checkAccessibility(page);
    });
    await screenshots(page, screen);
  });
}

async function firstProduct(request: { get(url: string): Promise<{ json(): Promise<unknown> }> }): Promise<string> {
  const { items } = (await (await request.get('/api/catalog/products?limit=1')).json()) as { items: { id: string }[] };
  return items[0]!.id;
}

test('A customer signs in, and comes back to the product that they looked at', async ({ page, request }) => {
  const path = `/products/${await firstProduct(request)}`;
  await page.goto(path);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await fillInSignInPage(page, accounts.customer);
  await expect(page).toHaveURL(path);
  await expect(page.getByRole('link', { name: /^Your account, / })).toBeVisible();
});

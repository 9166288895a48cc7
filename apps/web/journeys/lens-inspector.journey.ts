import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { accounts } from './accounts.js';
import { checkAccessibility } from './accessibility.js';
import { atWidths, checkNoSidewaysScrolling } from './layout.js';
import { expect, test } from './shop.js';

/** Opens the flow of a customer who has put something into the basket, and chooses its outbox row. */
async function openMessage(page: Page, customer: Page): Promise<void> {
  const added = customer.waitForResponse(/\/basket\/items$/);
  await customer
    .getByRole('button', { name: /^Add to basket: / })
    .first()
    .click();
  const correlationId = (await added).headers()['x-correlation-id']!;
  await expect(async () => {
    await page.goto(`/event-lens/flows/${correlationId}`);
    await page.getByRole('link', { name: 'basket: BasketChanged' }).nth(1).click({ timeout: 2_000 });
    await expect(page.getByRole('region', { name: 'BasketChanged' })).toContainText('written as a row', {
      timeout: 2_000,
    });
  }).toPass();
}

test('A guest learns where the code of a step is, what its contract says, and that payloads are for operators', async ({
  page,
  shop,
}) => {
  shop.explain(/GET \/api\/basket\/messaging\/outbox\/\d+ 401/);
  shop.explain(/GET \/api\/trail\/flows\/[\w-]+ 404/);
  const customer = await shop.anotherBrowser();
  await shop.signIn(customer, accounts.customer);
  await openMessage(page, customer);
  const details = page.getByRole('complementary', { name: 'Details' });

  await details.getByText('Glossary: Outbox').click();
  await expect(details).toContainText('integration events are written in the transaction');
  await details.getByText('Contract: version 1').click();
  await expect(details.getByText('customerId', { exact: true })).toBeVisible();

  await details.getByRole('link', { name: 'Show payload and headers' }).click();
  const signIn = details.getByRole('link', { name: 'Sign in as an operator' });
  await expect(signIn).toHaveAttribute('href', /^\/sign-in\?return=%2Fevent-lens%2Fflows%2F/);
  await atWidths(page, [320, 768, 1400], async () => {
    await checkNoSidewaysScrolling(page);
    await checkAccessibility(page);
  });

  await page.getByRole('link', { name: 'basket: AddItemToBasketCommand' }).click();
  await expect(details).toContainText(/apps\/basket\/src\/.*add-item-to-basket\.handler\.ts:\d+/);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'SVG' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.svg$/);
  const drawing = await readFile(await saved.path(), 'utf8');
  expect(drawing).toContain('AddItemToBasketCommand');
  await page.setContent(`<img src="data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}" alt="">`);
  await expect
    .poll(() => page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(500);
});

test('An operator sees what a message holds', async ({ page, shop }) => {
  shop.explain(/GET \/api\/trail\/flows\/[\w-]+ 404/);
  const customer = await shop.anotherBrowser();
  await shop.signIn(customer, accounts.customer);
  await shop.signIn(page, accounts.operator);
  await openMessage(page, customer);
  await page.getByRole('link', { name: 'Show payload and headers' }).click();
  const message = page.getByRole('region', { name: 'Message' });
  await expect(message.getByLabel('Payload')).toContainText('"items"');
  await expect(message.getByLabel('Headers')).toContainText('tradewind.basket.basket-changed.v1');
  await atWidths(page, [320, 768, 1400], async () => {
    await checkNoSidewaysScrolling(page);
    await checkAccessibility(page);
  });
});

test('A flow says when its stream is lost, and goes on when it is back', async ({ page, shop }) => {
  shop.explain(/GET \/api\/trail\/flows\/[\w-]+ 404/);
  const customer = await shop.anotherBrowser();
  await shop.signIn(customer, accounts.customer);
  await openMessage(page, customer);
  await page.context().setOffline(true);
  const lost = page.getByRole('status').filter({ hasText: /stream lost since/ });
  await expect(lost).toBeVisible();
  await page.context().setOffline(false);
  await expect(lost).toHaveCount(0);
});

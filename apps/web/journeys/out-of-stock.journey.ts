import { expect, test } from './shop.js';
import { addToBasket, goToCheckout, order } from './shopping.js';

test('Somebody else gets the last piece, so the order of a customer is cancelled, and says why', async ({
  page,
  shop,
  desk,
}) => {
  const [person, rival, goods] = [await desk.register(), await desk.register(), await desk.sell({ pieces: 1 })];
  const elsewhere = await shop.anotherBrowser();
  await shop.signIn(elsewhere, rival);
  await goToCheckout(elsewhere, goods);
  await shop.signIn(page, person);
  await goToCheckout(page, goods);

  await Promise.all([order(page), order(elsewhere).then((orderId) => desk.endGracePeriod(orderId))]);
  const ended = page.getByRole('heading', { level: 1, name: 'Cancelled: not enough in stock' });
  await expect(ended).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('There were too few pieces of something that you ordered.')).toBeVisible();
  await expect(page.getByText('Nothing was charged').first()).toBeVisible();
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Your order is paid' })).toBeVisible({
    timeout: 60_000,
  });
});

test('What is sold out in a basket says so; a customer is told by mail when it is back, and can order it', async ({
  page,
  shop,
  desk,
}) => {
  const [person, goods] = [await desk.register(), await desk.sell({ pieces: 1 })];
  await shop.signIn(page, person);
  await addToBasket(page, goods);
  await desk.writeOff(goods.id, 1, 'It fell off the shelf.');
  await desk.untilIs(`/api/catalog/products/${goods.id}`, { availability: { state: 'sold-out' } });

  await expect(async () => {
    await page.goto('/basket');
    await expect(page.getByText('Sold out', { exact: true })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expect(page.getByRole('button', { name: 'Check out' })).toHaveAccessibleDescription(/sold out/i);

  await page.getByRole('link', { name: goods.name }).click();
  await page.getByRole('button', { name: 'Tell me when it is back' }).click();
  await expect(page.getByText('We write to you as soon as it is back in stock.')).toBeVisible();
  await desk.receive(goods.id, 10);

  // Playwright would like to look into the mail, whose frame runs no script.
  shop.explain(/^console: Blocked script execution in '\S+\/mailbox\//);
  await page.goto('/mailbox');
  const mail = page.getByRole('navigation', { name: 'E-mails' }).getByRole('link', { name: new RegExp(goods.name) });
  await expect(mail.filter({ hasText: person.email })).toContainText(/back in stock/i, { timeout: 30_000 });
  await mail.click();
  await expect(page.frameLocator('iframe').getByText(goods.name).first()).toBeVisible();

  await page.goto('/basket');
  await expect(page.getByText('In stock')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Check out' })).toBeVisible();
});

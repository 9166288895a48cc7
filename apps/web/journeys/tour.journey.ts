import { accounts } from './accounts.js';
import { checkAccessibility } from './accessibility.js';
import { taken } from './desk.js';
import { atWidths, checkNoSidewaysScrolling } from './layout.js';
import { screenshots } from './screenshots.js';
import { orderBeforehand } from './shopping.js';
import { expect, test } from './workshop.js';

test('The tour leads a newcomer from a purchase to a crash that loses nothing', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  test.setTimeout(180_000);
  shop.explain(/ 50[0-9]$/);
  const goods = await desk.sell({ pieces: 10 });
  await shop.signIn(page, accounts.operator, '/event-lens/tour');
  const coach = page.getByRole('complementary');
  const steps = page.getByRole('list', { name: 'Steps, causes first' });
  const seen = coach.getByText('✓ Seen');
  const isAt = (heading: string) => expect(coach.getByRole('heading', { name: heading })).toBeVisible();
  const next = async (heading: string) => {
    await coach.getByRole('link', { name: 'Next' }).click();
    await isAt(heading);
  };

  await isAt('Begin with a purchase');
  await atWidths(page, [320, 768, 1400], async () => {
    await checkNoSidewaysScrolling(page);
    await checkAccessibility(page);
  });
  const buyer = await page.context().newPage();
  await buyer.goto('/');
  const basket = '/api/basket/basket';
  const headers = { Origin: new URL(buyer.url()).origin };
  await taken(await buyer.request.delete(basket, { headers }));
  await orderBeforehand(buyer, goods);
  await expect(seen).toBeVisible();
  await expect(steps).toContainText('CheckOutBasketCommand');

  await next('One click, many services');
  await next('A domain event never leaves its box');
  await expect(steps.locator('[data-framed="true"]').filter({ hasText: 'BasketCheckedOut' }).first()).toBeVisible();
  await checkAccessibility(page);
  await screenshots(page, 'lens-tour');
  await next('An integration event leaves after the commit');
  await expect(steps.locator('[data-framed="true"]').filter({ hasText: 'inbox' }).first()).toBeVisible();

  await next('Say it once, and all hear it');
  await desk.changePrice(goods.id, 3_990);
  await expect(seen).toBeVisible();
  await expect(steps).toContainText('ChangeProductPriceCommand');

  await next('A handler fails, and heals');
  await coach.getByRole('button', { name: 'Switch handler-throws on in basket' }).click();
  await expect(coach.getByRole('button', { name: 'handler-throws is on in basket' })).toBeVisible();
  await desk.changePrice(goods.id, 2_990);
  await expect(seen).toBeVisible();
  await expect(steps.locator('[data-framed="true"]').filter({ hasText: 'on purpose' }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'What has happened' })).toContainText('done', { timeout: 30_000 });

  await next('The worst moment to die');
  await coach.getByRole('button', { name: 'Switch crash-before-publish on in basket' }).click();
  await expect(coach.getByRole('button', { name: 'crash-before-publish is on in basket' })).toBeVisible();
  await buyer.request.post(`${basket}/items`, { data: { productId: goods.id, quantity: 1 }, headers });
  await expect(seen).toBeVisible();
  await expect(steps.getByText('basket is killed')).toBeVisible();
  await expect(page.getByRole('region', { name: 'What has happened' })).toContainText('done', { timeout: 60_000 });
  await expect(steps).toContainText('tradewind.basket.events');

  await page.reload();
  await expect(steps.getByText('basket is killed')).toBeVisible();
  await next('Where to go from here');
  await expect(coach.getByRole('link', { name: 'Break something' })).toBeVisible();
  await workshop.switchOff('basket', 'handler-throws');
  await checkAccessibility(page);
});

test('Who may not break anything is led to the sign-in by the tour, and back', async ({ page, shop }) => {
  shop.explain(/^PUT .*workshop.* 401$/);
  await page.goto('/event-lens/tour?step=crash');
  await page.getByRole('button', { name: 'Switch crash-before-publish on in basket' }).click();
  await page.getByRole('link', { name: 'Sign in as one' }).click();
  await expect(page).toHaveURL(/sign-in|oidc|account/);
});

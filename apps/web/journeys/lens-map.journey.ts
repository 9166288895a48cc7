import { accounts } from './accounts.js';
import { checkAccessibility } from './accessibility.js';
import { atWidths, checkNoSidewaysScrolling } from './layout.js';
import { expect, test } from './shop.js';

test('The map shows how each service is, and leads to its flows', async ({ page }) => {
  await page.goto('/event-lens/map');
  const services = page.getByRole('list', { name: 'Services' }).getByRole('listitem');
  await expect(services).toHaveCount(8);
  for (const service of await services.all()) {
    await expect(service).toContainText(/outbox\s*[\d?]/);
    await expect(service).toContainText(/lag\s*[\d?]/);
  }
  await page.getByRole('link', { name: 'basket', exact: true }).click();
  await expect(page).toHaveURL(/\/event-lens\?service=basket$/);
  await expect(page.getByRole('button', { name: /^service: basket/ })).toBeVisible();
});

test('A message moves on the map when somebody does something, and nothing moves for who prefers that', async ({
  page,
  shop,
}) => {
  test.slow();
  await page.addInitScript(() => {
    const seen = window as unknown as { moved: number };
    seen.moved = 0;
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...how) {
      if (this instanceof SVGElement) seen.moved++;
      return animate.apply(this, how);
    };
  });
  const moved = () => page.evaluate(() => (window as unknown as { moved: number }).moved);
  const opened = async (reducedMotion: 'reduce' | 'no-preference') => {
    await page.emulateMedia({ reducedMotion });
    await page.goto('/event-lens/map');
    await expect(page.getByRole('link', { name: 'basket', exact: true })).toBeVisible();
  };
  const customer = await shop.anotherBrowser();
  await shop.signIn(customer, accounts.customer);
  const add = async () => {
    await customer.goto('/');
    await customer
      .getByRole('button', { name: /^Add to basket: / })
      .first()
      .click();
  };
  await opened('no-preference');
  await expect(async () => {
    await add();
    await expect.poll(moved, { timeout: 5_000 }).toBeGreaterThan(0);
  }).toPass();

  await opened('reduce');
  const row = page.getByRole('row').filter({ hasText: 'BasketChanged' });
  const before = await row.innerText();
  await add();
  await expect.poll(() => row.innerText(), { timeout: 15_000 }).not.toBe(before);
  expect(await moved()).toBe(0);
});

test('On a phone, the map is a list of services and a list of events', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/event-lens/map');
  await expect(page.getByRole('table')).toBeHidden();
  const event = page.getByRole('listitem').filter({ hasText: 'BasketCheckedOut' });
  await expect(event).toContainText('basket → analytics, ordering');
  await event.getByRole('link').click();
  await expect(page).toHaveURL(/type=tradewind\.basket\.basket-checked-out\.v1/);
});

test('Live goes back through the time that is kept by the keyboard, and returns to now', async ({ page, shop }) => {
  const customer = await shop.anotherBrowser();
  await shop.signIn(customer, accounts.customer);
  await customer
    .getByRole('button', { name: /^Add to basket: / })
    .first()
    .click();
  await page.goto('/event-lens');
  await expect(page.getByRole('link', { name: 'Add item to basket' }).first()).toBeVisible();
  const moment = page.getByRole('slider', { name: 'Moment' });
  await expect(moment).toHaveAttribute('aria-valuetext', 'now');
  await moment.press('Home');
  await expect(page).toHaveURL(/at=\d{13}/);
  await expect(page.getByRole('heading', { level: 1, name: 'What was happening then' })).toBeVisible();
  const shared = page.url();
  await atWidths(page, [320, 768, 1400], async () => {
    await checkNoSidewaysScrolling(page);
    await checkAccessibility(page);
  });
  await page.goto(shared);
  await expect(page.getByRole('status').filter({ hasText: /^as of / })).toBeVisible();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(page).not.toHaveURL(/at=/);
  await expect(page.getByRole('status').filter({ hasText: 'live' })).toBeVisible();
});

import { checkAccessibility } from './accessibility.js';
import { atWidths, checkNoSidewaysScrolling } from './layout.js';
import { screenshots } from './screenshots.js';
import { expect, test } from './shop.js';
import { customerWithOrder } from './shopping.js';

const longEnough = { timeout: 60_000 };

test('An order waits with a countdown, is moved by a message, and tells what moved it', async ({
  page,
  shop,
  desk,
}) => {
  await page.goto('/event-lens/processes');
  await expect(page.getByRole('status').filter({ hasText: 'live' })).toBeVisible();
  const [, orderId] = await customerWithOrder(shop, desk);
  const line = page.getByRole('listitem').filter({ has: page.locator(`a[href*="${orderId}"]`) });
  await expect(line).toContainText(/\d:\d\d (left|over)/);

  await line.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/event-lens/processes/order/${orderId}`));
  const waits = page.getByRole('region', { name: 'What it waits for' });
  await expect(waits.getByRole('timer')).toHaveText(/\d:\d\d$/);
  const states = page.getByRole('list', { name: 'States, if all goes well' });
  await expect(states.getByRole('listitem').filter({ hasText: 'Submitted' })).toContainText(/[◷✓]/);
  const moved = page.getByRole('region', { name: 'What moved it' }).getByRole('listitem');
  await expect(moved.filter({ hasText: 'BasketCheckedOut' })).toContainText('OrderStarted');

  await desk.endGracePeriod(orderId);
  await expect(states.locator('[aria-current="step"]')).toContainText('AwaitingShipment', longEnough);
  await expect(waits).toContainText('left for shipment');
  await expect(waits).toContainText('then: AwaitingRefund, shipment-timeout');
  const paid = moved.filter({ hasText: 'PaymentCompleted' });
  await expect(paid).toContainText('AwaitingPayment');
  await expect(paid).toContainText('AwaitingCommitment');
  await expect(paid).toContainText('OrderConfirmed');
  await expect(states.getByRole('listitem').filter({ hasText: '✓' })).toHaveCount(4);

  await atWidths(page, [320, 768, 1400], async () => {
    await checkNoSidewaysScrolling(page);
    await checkAccessibility(page);
  });
  await screenshots(page, 'lens-process');

  await paid.getByRole('link', { name: 'PaymentCompleted' }).click();
  await expect(page.getByRole('region', { name: 'order: AwaitingPayment → AwaitingCommitment' })).toBeVisible();
});

test('A cancelled order shows its compensation, and why', async ({ page, shop, desk }) => {
  const [customer, orderId] = await customerWithOrder(shop, desk);
  await customer.goto(`/orders/${orderId}`);
  await customer.getByRole('button', { name: 'Cancel the order' }).click();
  await customer.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(customer.getByRole('heading', { level: 1, name: 'Cancelled, as you asked' })).toBeVisible();

  await page.goto(`/event-lens/processes?text=${orderId}`);
  const list = page.getByRole('region', { name: 'All processes' });
  const line = list.getByRole('listitem').filter({ hasText: 'Cancelled' });
  await expect(line).toContainText('customer');
  await line.getByRole('link').click();
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled: customer' })).toBeVisible();
  const out = page.getByRole('list', { name: 'Ways out' });
  await expect(out.locator('[aria-current="step"]')).toContainText('Cancelled');
  const cancelled = page.getByRole('region', { name: 'What moved it' }).getByRole('listitem').last();
  await expect(cancelled).toContainText('undoes what was done: customer');
  await expect(cancelled).toContainText('OrderCancelled');
  await atWidths(page, [320, 768, 1400], () => checkAccessibility(page));
});

test('Everybody can use the list of processes, on every width and in both colour schemes', async ({
  page,
  shop,
  desk,
}) => {
  const [, orderId] = await customerWithOrder(shop, desk);
  await page.goto('/event-lens/processes');
  const list = page.getByRole('region', { name: 'All processes' });
  await expect(list.locator(`a[href*="${orderId}"]`)).toBeVisible();
  await atWidths(page, [320, 768, 1400], async () => {
    await checkNoSidewaysScrolling(page);
    await checkAccessibility(page);
  });
  await screenshots(page, 'lens-processes');
  await page.setViewportSize({ width: 390, height: 844 });
  await list.locator(`a[href*="${orderId}"]`).click();
  await expect(page.getByRole('heading', { level: 2, name: /^order / })).toBeVisible();
  await expect(list).toBeHidden();
  await page.getByRole('link', { name: '← All processes' }).click();
  await expect(list).toBeVisible();
});

test('A process that nobody knows leads back to all others', async ({ page, shop }) => {
  shop.explain(/GET \/api\/trail\/processes\/order\/no-such-order 404/);
  await page.goto('/event-lens/processes/order/no-such-order');
  await expect(page.getByRole('heading', { level: 2, name: 'Nothing is known of this process' })).toBeVisible();
  await page.getByRole('link', { name: 'See all processes' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Nothing is known of this process' })).toHaveCount(0);
});

import type { Page } from '@playwright/test';
import { accounts } from './accounts.js';
import { expect, test } from './shop.js';
import { customerWithOrder, ordersOf } from './shopping.js';

async function giveReason(page: Page, move: string, reason: string, confirm = move): Promise<void> {
  await page.getByRole('button', { name: `${move}…` }).click();
  await page.getByRole('button', { name: confirm, exact: true }).click();
  await expect(page.getByText('Say why: it stays on record.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await page.getByRole('button', { name: confirm, exact: true }).click();
}

const stateOf = (page: Page) => page.getByRole('region', { name: 'Where it stands' }).getByRole('status').first();
const history = (page: Page) => page.getByRole('region', { name: 'History' }).getByRole('listitem');

test('An operator ships an order, and reports it as delivered, which its customer sees at once', async ({
  page,
  shop,
  desk,
}) => {
  const [customer, orderId] = await customerWithOrder(shop, desk);
  await customer.goto(`/orders/${orderId}`);
  await shop.signIn(page, accounts.operator, `/back-office/orders/${orderId}`);
  await desk.endGracePeriod(orderId);
  await expect(stateOf(page)).toContainText('To be shipped', { timeout: 30_000 });

  await page.getByRole('button', { name: 'Ship…' }).click();
  await page.getByRole('textbox', { name: 'Carrier' }).fill('Seagull Post');
  await page.getByRole('textbox', { name: 'Tracking number' }).fill('SG-1');
  await page.getByRole('button', { name: 'Ship', exact: true }).click();
  await expect(stateOf(page)).toContainText('Shipped');
  await expect(customer.getByRole('heading', { level: 1, name: 'Your order is on its way' })).toBeVisible();
  await expect(customer.getByText('Seagull Post SG-1')).toBeVisible();

  await page.getByRole('button', { name: 'Report as delivered' }).click();
  await page.getByRole('button', { name: 'Report as delivered' }).click();
  await expect(stateOf(page)).toContainText('Delivered');
  await expect(customer.getByRole('heading', { level: 1, name: 'Your order has arrived' })).toBeVisible();
  expect(await ordersOf(customer)).toMatchObject([{ orderId, status: 'Delivered' }]);
});

test('An operator cancels a paid order, asks again for its refund, and moves it on by hand, each with a reason', async ({
  page,
  shop,
  desk,
}) => {
  const [customer, orderId] = await customerWithOrder(shop, desk, 'tok_refund_refused');
  await desk.endGracePeriod(orderId);
  await desk.untilIs(`/api/ordering/order-processes/${orderId}`, { state: 'AwaitingShipment' });
  await shop.signIn(page, accounts.operator, `/back-office/orders/${orderId}`);
  await giveReason(page, 'Cancel', 'The parcel fell into the harbour.', 'Cancel the order');
  await expect(stateOf(page)).toContainText('Awaiting refund');
  await expect(history(page).filter({ hasText: 'Cancel, asked for' })).toContainText('fell into the harbour');

  await giveReason(page, 'Ask again', 'The bank said that it would do it now.');
  await expect(history(page).filter({ hasText: 'Ask again' })).toContainText('it would do it now');
  await giveReason(page, 'Move on by hand', 'Sent by bank transfer.');
  await expect(stateOf(page)).toContainText('Cancelled');
  await expect(history(page).filter({ hasText: 'Moved on by hand' }).last()).toContainText('Sent by bank transfer.');
  await expect(page.getByText('What you can do')).toBeHidden();
  await desk.untilIs(`/api/ordering/order-processes/${orderId}`, { state: 'Cancelled' });
  expect(await ordersOf(customer)).toMatchObject([{ orderId, status: 'Cancelled' }]);
});

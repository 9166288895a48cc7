import type { Page } from '@playwright/test';
import { expect, test } from './shop.js';
import { goToCheckout, order, orderButton, ordersOf } from './shopping.js';

test('The line is cut while a customer follows an order: the page says how old its news is, and catches up by itself', async ({
  page,
  context,
  shop,
  desk,
}) => {
  const [person, goods] = [await desk.register(), await desk.sell({ pieces: 10 })];
  await shop.signIn(page, person);
  await goToCheckout(page, goods);
  const orderId = await order(page);
  await expect(page.getByText(/^Live, updated/)).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));

  shop.explain(/ net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED|FAILED)$/);
  await context.setOffline(true);
  await expect(page.getByText(/^Updated .*, connecting again$/)).toBeVisible();
  await desk.endGracePeriod(orderId);
  await desk.untilIs(`/api/ordering/order-processes/${orderId}`, { state: 'AwaitingShipment' });
  await expect(page.getByText(/^Updated \d+ s ago, connecting again$/)).toBeVisible();
  await expect(page.getByText('The line to us is cut.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'We have your order' })).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Your order is paid' })).toBeVisible();
  await expect(page.getByText(/^Live, updated/)).toBeVisible();
  await expect(page.getByText('The line to us is cut.')).toBeHidden();
  await desk.post(`/api/ordering/orders/${orderId}/ship`, { carrier: 'Seagull Post' });
  await expect(page.getByRole('heading', { level: 1, name: 'Your order is on its way' })).toBeVisible();
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});

test('The stream of an order is refused: the page asks for news instead, and says how old they are', async ({
  page,
  shop,
  desk,
}) => {
  const [person, goods] = [await desk.register(), await desk.sell({ pieces: 10 })];
  await page.route('**/api/ordering/orders/*/stream', (route) => route.fulfill({ status: 503 }));
  shop.explain(/^GET \/api\/ordering\/orders\/[\w-]+\/stream 503$/);
  await shop.signIn(page, person);
  await goToCheckout(page, goods);
  const orderId = await order(page);
  await expect(page.getByText(/^Updated (just now|\d+ s ago)$/)).toBeVisible();
  await desk.endGracePeriod(orderId);
  await expect(page.getByRole('heading', { level: 1, name: 'Your order is paid' })).toBeVisible({ timeout: 30_000 });
});

/** From now on, each answer takes its time. */
async function slowDown(page: Page, latency: number): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  const anything = { offline: false, downloadThroughput: -1, uploadThroughput: -1 };
  await devTools.send('Network.emulateNetworkConditions', { ...anything, latency });
}

test('On a slow network, places are kept for what is on its way', async ({ page }) => {
  let goodsMayCome = () => {};
  const held = new Promise<void>((resolve) => (goodsMayCome = resolve));
  await page.route('**/api/catalog/products?*', (route) => held.then(() => route.continue()));
  await slowDown(page, 400);
  await page.goto('/', { waitUntil: 'commit' });
  const goods = page.getByRole('region', { name: 'All goods' });
  const kept = goods.locator('ul[aria-hidden="true"] > li').first();
  await expect(kept).toBeVisible();
  const { x, y, width } = (await kept.boundingBox())!;
  goodsMayCome();
  const first = goods.getByRole('article').first();
  await expect(first).toBeVisible();
  expect(await first.boundingBox()).toMatchObject({ x, y, width });
});

test('On a slow network, an impatient customer clicks twice, loads the page again, and has ordered once', async ({
  page,
  shop,
  desk,
}) => {
  const [person, goods] = [await desk.register(), await desk.sell({ pieces: 10 })];
  await shop.signIn(page, person);
  await goToCheckout(page, goods);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/basket/checkout')) {
      requests.push(request.headers()['idempotency-key']!);
    }
  });
  await slowDown(page, 1_500);
  await orderButton(page).dblclick();
  await expect(page.getByRole('button', { name: 'Ordering…' })).toBeVisible();
  expect(requests).toHaveLength(1);
  await page.reload();
  // The answer may have come just before the page was loaded again.
  const [order, question] = ['We have your order', 'Have you ordered just now?'].map((text) => page.getByText(text));
  await expect(order!.or(question!)).toBeVisible({ timeout: 30_000 });
  expect(new Set(requests).size, 'one key for whatever was sent').toBe(1);
  expect(await ordersOf(page)).toHaveLength(1);
});

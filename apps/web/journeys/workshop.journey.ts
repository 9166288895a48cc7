import type { Page } from '@playwright/test';
import { accounts } from './accounts.js';
import { checkAccessibility } from './accessibility.js';
import type { Desk, Person } from './desk.js';
import type { Goods } from './goods.js';
import { atWidths, checkNoSidewaysScrolling } from './layout.js';
import { screenshots } from './screenshots.js';
import type { Shop } from './shop.js';
import { checkoutOf, checkOutBeforehand, fillBasket, orderBeforehand, orderOfCheckout, ordersOf } from './shopping.js';
import { expect, healed, lookAt, reactions, steps, test } from './workshop.js';

test.describe.configure({ timeout: 240_000 });

interface Customer {
  readonly page: Page;
  readonly person: Person;
  readonly goods: Goods;
}

async function customerIn(shop: Shop, desk: Desk): Promise<Customer> {
  const page = await shop.anotherBrowser();
  const person = await desk.register();
  await shop.signIn(page, person);
  return { page, person, goods: await desk.sell({ pieces: 10 }) };
}

/** The shop is whole: the same person buys once more, and has so many orders then. */
async function buysAgain({ page, goods }: Customer, orders: number): Promise<void> {
  await orderBeforehand(page, goods);
  expect(await ordersOf(page)).toHaveLength(orders);
}

test('The relay is stopped on the screen: the order waits in the outbox, the Event Lens says why, and it comes once that is off', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  const customer = await customerIn(shop, desk);
  await shop.signIn(page, accounts.operator, '/event-lens/faults?service=basket');
  await page.getByRole('link', { name: 'Relay stopped' }).click();
  await page.getByLabel('For how long').selectOption('10 minutes');
  const toggle = page.getByRole('switch', { name: 'Relay stopped in basket' });
  await toggle.click();
  await expect(toggle).toBeChecked();
  const banner = page.getByRole('status').filter({ hasText: 'Workshop: 1 fault is on.' });
  await expect(banner).toContainText('Relay stopped in basket');
  await expect(banner).toContainText(/all off in (10:00|9:\d\d)/);

  await checkOutBeforehand(customer.page, customer.goods);
  // What comes behind it waits, too, though the relay has not come across it.
  const flows = page.getByRole('article').filter({ hasText: 'Add item to basket' });
  const flow = flows.filter({ hasText: 'Relay stopped' }).first();
  await expect(flow).toContainText('running', { timeout: 45_000 });
  await expect(flow).toContainText('the relay goes on where it stopped');
  expect(await checkoutOf(customer.page)).toMatchObject({ state: 'pending' });
  expect(await ordersOf(customer.page)).toEqual([]);
  await expect(banner).toContainText(/\d+ hits?/);
  await atWidths(page, [320, 768, 1400], async () => {
    await checkNoSidewaysScrolling(page);
    await checkAccessibility(page);
  });
  await screenshots(page, 'lens-faults');

  await page.getByRole('link', { name: 'Live', exact: true }).click();
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: 'Turn all off' }).click();
  await expect(banner).toBeHidden();
  await orderOfCheckout(customer.page);
  await workshop.untilFlowIs(customer.person.userId, healed);
  await buysAgain(customer, 2);
});

test('Whoever is no operator reads what can be broken, and is asked to sign in', async ({ page, shop }) => {
  await page.goto('/event-lens/faults');
  await expect(page.getByRole('heading', { level: 3, name: /^Mistakes/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Relay stopped' })).toBeVisible();
  await expect(page.getByRole('switch')).toHaveCount(0);
  await page.getByRole('link', { name: 'Sign in as an operator' }).click();
  await expect(page).toHaveURL(/\/(account|oidc)\//);
  await shop.signIn(page, accounts.operator, '/event-lens/faults');
  await expect(page.getByRole('switch').first()).toBeVisible();
});

test('The process of Basket is killed between commit and publish: the row is still in its outbox, and the order comes late', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  shop.explain(/ 50[0-9]$/);
  const customer = await customerIn(shop, desk);
  const checkOut = await fillBasket(customer.page, customer.goods);
  await shop.signIn(page, accounts.operator, '/event-lens/faults?service=basket');
  await page.getByRole('switch', { name: 'Crash between commit and publish in basket' }).click();
  await expect(page.getByRole('switch', { name: 'Crash between commit and publish in basket' })).toBeChecked();
  await checkOut().catch(() => undefined);
  await expect(page.getByText('1 of 1, used up').first()).toBeVisible({ timeout: 60_000 });
  await orderOfCheckout(customer.page, 60_000);
  const flow = await workshop.untilFlowIs(customer.person.userId, healed);
  await lookAt(page, flow, healed);
  await expect(steps(page).getByText('crash', { exact: true })).toBeVisible();
  await expect(steps(page).getByText('lost', { exact: true })).toHaveCount(0);
  await workshop.switchOff('basket', 'crash-before-publish');
  await buysAgain(customer, 2);
});

test('The broker is down for Basket: it goes on taking orders, and Ordering gets them once it is back', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  const customer = await customerIn(shop, desk);
  await workshop.switchOn('basket', 'broker-down');
  await checkOutBeforehand(customer.page, customer.goods);
  await lookAt(page, await workshop.untilFlowIs(customer.person.userId, /^running$/), /running/);
  await expect(steps(page).getByRole('link', { name: 'basket: Broker down' }).first()).toBeVisible();
  expect(await ordersOf(customer.page)).toEqual([]);
  await workshop.switchOff('basket', 'broker-down');
  await orderOfCheckout(customer.page);
  await buysAgain(customer, 2);
});

test('A handler of Ordering fails twice: the message is tried again, and one order is started', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  const customer = await customerIn(shop, desk);
  const handler = 'StartOrderWhenBasketCheckedOut';
  await workshop.switchOn('ordering', 'handler-throws', { handler, times: 2, key: customer.person.userId });
  await checkOutBeforehand(customer.page, customer.goods);
  await orderOfCheckout(customer.page);
  await lookAt(page, await workshop.untilFlowIs(customer.person.userId, healed), healed);
  await expect(steps(page).getByRole('link', { name: 'ordering: A handler throws' })).toHaveCount(2);
  await expect(steps(page).getByText('rollback', { exact: true }).first()).toBeVisible();
  await workshop.switchOff('ordering', 'handler-throws');
  await buysAgain(customer, 2);
});

test('A handler of Ordering fails for good: the message is a dead letter, an operator replays it, and the order is started', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  const customer = await customerIn(shop, desk);
  const [key, handler] = [customer.person.userId, 'StartOrderWhenBasketCheckedOut'];
  await workshop.switchOn('ordering', 'handler-throws', { handler, key, failure: 'permanent' });
  await checkOutBeforehand(customer.page, customer.goods);
  const flow = await workshop.untilFlowIs(key, /^dead$/);
  await lookAt(page, flow, /dead/);
  await expect(reactions(page).getByText('dead letter').first()).toBeVisible();
  await workshop.untilLetter('ordering', key);
  expect(await ordersOf(customer.page)).toEqual([]);
  await workshop.switchOff('ordering', 'handler-throws');
  await desk.post('/api/ordering/dead-letters/replay', { key });
  await orderOfCheckout(customer.page);
  await buysAgain(customer, 2);
});

test('A message is delivered to Ordering twice: its inbox knows it, and there is one order', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  const customer = await customerIn(shop, desk);
  await workshop.switchOn('ordering', 'deliver-twice', { key: customer.person.userId, times: 1 });
  await orderBeforehand(customer.page, customer.goods);
  await workshop.untilHit('ordering', 'deliver-twice');
  await lookAt(page, await workshop.untilFlowIs(customer.person.userId, healed), healed);
  await page.getByRole('link', { name: /^Unfold \d+ quiet/ }).click();
  await expect(
    steps(page)
      .getByText(/duplicate/)
      .first(),
  ).toBeVisible();
  await workshop.switchOff('ordering', 'deliver-twice');
  expect(await ordersOf(customer.page)).toHaveLength(1);
  await buysAgain(customer, 2);
});

for (const [id, title] of [
  ['deliver-late', 'Deliver late'],
  ['slow-consumer', 'Slow consumer'],
] as const) {
  test(`${title} in Ordering: the order comes some seconds later, and nothing else is wrong`, async ({
    page,
    shop,
    desk,
    workshop,
  }) => {
    const customer = await customerIn(shop, desk);
    await workshop.switchOn('ordering', id, { key: customer.person.userId, delayMs: 5_000, times: 1 });
    await checkOutBeforehand(customer.page, customer.goods);
    await workshop.untilHit('ordering', id);
    expect(await checkoutOf(customer.page)).toMatchObject({ state: 'pending' });
    await orderOfCheckout(customer.page);
    await lookAt(page, await workshop.untilFlowIs(customer.person.userId, healed), healed);
    await expect(steps(page).getByRole('link', { name: `ordering: ${title}` })).toBeVisible();
    await workshop.switchOff('ordering', id);
    await buysAgain(customer, 2);
  });
}

test('Ordering is killed: the screen says that it does not answer, Basket goes on, and the order comes once it is back', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  shop.explain(/ 50[0-9]$/);
  const customer = await customerIn(shop, desk);
  await shop.signIn(page, accounts.operator, '/event-lens/faults?service=ordering');
  await page.getByRole('switch', { name: 'Kill the service in ordering' }).click();
  await expect(page.getByText('ordering does not answer')).toBeVisible({ timeout: 30_000 });
  await checkOutBeforehand(customer.page, customer.goods);
  await expect(page.getByText('1 of 1, used up').first()).toBeVisible({ timeout: 60_000 });
  await orderOfCheckout(customer.page, 60_000);
  await workshop.switchOff('ordering', 'kill-service');
  await buysAgain(customer, 2);
});

test('The bank declines: the order is cancelled, its pieces are free again, and the next purchase is paid', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  const customer = await customerIn(shop, desk);
  const orderId = await orderBeforehand(customer.page, customer.goods);
  await workshop.switchOn('payment', 'payment-declines', { times: 1, key: orderId });
  await desk.endGracePeriod(orderId);
  await desk.untilIs(`/api/ordering/orders/${orderId}`, { status: 'Cancelled' });
  await desk.untilIs(`/api/inventory/stock-items/${customer.goods.id}`, { available: 10, reserved: 0 });
  await lookAt(page, await workshop.untilFlowIs(orderId, healed), healed);
  await expect(steps(page).getByRole('link', { name: 'payment: Payment declines' })).toBeVisible();
  await workshop.switchOff('payment', 'payment-declines');
  const next = await orderBeforehand(customer.page, customer.goods);
  await desk.endGracePeriod(next);
  await desk.untilIs(`/api/ordering/order-processes/${next}`, { state: 'AwaitingShipment' });
});

test('The company that takes the money does not answer once: it is asked again, and the customer pays once', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  const customer = await customerIn(shop, desk);
  const orderId = await orderBeforehand(customer.page, customer.goods);
  await workshop.switchOn('payment', 'payment-times-out', { times: 1, key: orderId });
  await desk.endGracePeriod(orderId);
  await workshop.untilHit('payment', 'payment-times-out');
  const flow = await workshop.untilFlowIs(orderId, healed);
  await lookAt(page, flow, healed);
  await expect(steps(page).getByRole('link', { name: 'payment: Payment times out' })).toBeVisible();
  await desk.untilIs(`/api/ordering/order-processes/${orderId}`, { state: 'AwaitingShipment' });
  await workshop.switchOff('payment', 'payment-times-out');
  await buysAgain(customer, 2);
});

test('The clocks are moved on by a minute: an order does not wait any longer for second thoughts', async ({
  page,
  shop,
  desk,
}) => {
  const customer = await customerIn(shop, desk);
  await shop.signIn(page, accounts.operator, '/event-lens/faults');
  const orderId = await orderBeforehand(customer.page, customer.goods);
  await page.getByLabel('Move the clock on by').selectOption('1 minute');
  await page.getByRole('button', { name: 'Move the clock' }).click();
  await expect(page.getByText(/^The clock of .*ordering.* has moved on$/)).toBeVisible();
  await desk.untilIs(`/api/ordering/order-processes/${orderId}`, { state: 'AwaitingShipment' });
  await buysAgain(customer, 2);
});

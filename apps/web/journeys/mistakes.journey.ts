import type { Page } from '@playwright/test';
import { accounts } from './accounts.js';
import { type Desk, taken } from './desk.js';
import type { Goods } from './goods.js';
import { checkoutOf, checkOutBeforehand, fillBasket, orderBeforehand, orderOfCheckout, ordersOf } from './shopping.js';
import { expect, healed, lookAt, reactions, steps, test } from './workshop.js';

test.describe.configure({ timeout: 240_000 });

const [oldPrice, newPrice, lastPrice] = [4_990, 3_990, 2_990];

/** Puts a piece into the basket of somebody, and expects that Basket sells it at the price. */
async function untilBasketSells(page: Page, { id }: Goods, amount: number): Promise<void> {
  const headers = { Origin: new URL(page.url()).origin };
  await expect(async () => {
    await taken(await page.request.delete('/api/basket/basket', { headers }));
    const data = { productId: id, quantity: 1 };
    const { total } = await taken<{ total: { amount: number } }>(
      await page.request.post('/api/basket/basket/items', { data, headers }),
    );
    expect(total.amount).toBe(amount);
  }).toPass({ timeout: 45_000 });
}

const priceIn = async (desk: Desk, { id }: Goods): Promise<number> =>
  (await desk.get<{ price: { amount: number } }>(`/api/catalog/products/${id}`)).price.amount;

test('Without an outbox, a crash loses the event: the basket is being checked out for ever, and with it the next purchase comes late', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  shop.explain(/ 50[0-9]$/);
  const customer = await shop.anotherBrowser();
  const person = await desk.register();
  await shop.signIn(customer, person);
  const goods = await desk.sell({ pieces: 10 });
  const checkOut = await fillBasket(customer, goods);
  await shop.signIn(page, accounts.operator, '/event-lens/faults?service=basket');
  const outbox = page.getByRole('switch', { name: 'Publish after the commit, without an outbox in basket' });
  await outbox.click();
  await expect(outbox).toBeChecked();
  const crash = page.getByRole('switch', { name: 'Crash between commit and publish in basket' });
  await crash.click();
  await expect(page.getByRole('status').filter({ hasText: '1 mistake and 1 fault are on' })).toBeVisible();

  await checkOut().catch(() => undefined);
  const lost = page.getByRole('article').filter({ hasText: 'lost' }).first();
  await expect(lost).toContainText(/\d+ events? and \d+ reactions? are lost/, { timeout: 60_000 });
  await expect(lost).toContainText('never published: it was only in memory');
  await workshop.untilHit('basket', 'crash-before-publish');
  const flow = await workshop.untilFlowIs(person.userId, /^lost$/);
  await lookAt(page, flow, /lost/);
  await expect(steps(page).getByText('never', { exact: true }).first()).toBeVisible();
  await expect(reactions(page).getByText('never will').first()).toBeVisible();
  expect(await checkoutOf(customer)).toMatchObject({ state: 'pending' });
  expect(await ordersOf(customer)).toEqual([]);

  await page.goto('/event-lens/faults?service=basket');
  await outbox.click();
  await expect(outbox).not.toBeChecked();
  expect(await checkoutOf(customer)).toMatchObject({ state: 'pending' });
  const other = await shop.anotherBrowser();
  const otherPerson = await desk.register();
  await shop.signIn(other, otherPerson);
  const checkOutLater = await fillBasket(other, goods);
  await workshop.switchOn('basket', 'crash-before-publish');
  await checkOutLater().catch(() => undefined);
  await workshop.untilHit('basket', 'crash-before-publish');
  await orderOfCheckout(other, 60_000);
  await workshop.untilFlowIs(otherPerson.userId, healed);
});

test('A mistake in a second service asks to be off in the first', async ({ page, shop, workshop }) => {
  await workshop.switchOn('basket', 'inbox-off');
  await shop.signIn(page, accounts.operator, '/event-lens/faults?service=catalog');
  await expect(page.getByText('on in basket')).toBeVisible();
  const toggle = page.getByRole('switch', { name: 'Publish before the commit in catalog' });
  await toggle.click();
  await page.getByRole('button', { name: 'Off in basket, on in catalog' }).click();
  await expect(toggle).toBeChecked();
  await expect(page.getByRole('status').filter({ hasText: 'Workshop: 1 mistake is on.' })).toContainText(
    'Publish before the commit in catalog',
  );
});

test('Published before the commit, an order is told of that does not exist; a replay of the dead letter makes it true', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  const customer = await shop.anotherBrowser();
  const person = await desk.register();
  await shop.signIn(customer, person);
  const goods = await desk.sell({ pieces: 10 });
  await workshop.switchOn('ordering', 'publish-before-commit');
  const handler = 'AssignBuyerWhenPaymentMethodVerified';
  await workshop.switchOn('ordering', 'handler-throws', { handler, failure: 'permanent' });
  await checkOutBeforehand(customer, goods);
  const flow = await workshop.untilFlowIs(person.userId, /^ghost$/);
  await lookAt(page, flow, /ghost/);
  await expect(steps(page).getByRole('link', { name: 'ordering: Publish before the commit' }).first()).toBeVisible();
  await expect(async () => expect(await checkoutOf(customer)).toMatchObject({ state: 'started' })).toPass();
  expect(await ordersOf(customer)).toEqual([]);

  await workshop.switchOff('ordering', 'handler-throws');
  await workshop.switchOff('ordering', 'publish-before-commit');
  await workshop.untilLetter('ordering', person.userId);
  await desk.post('/api/ordering/dead-letters/replay', { key: person.userId });
  await expect(async () => expect(await ordersOf(customer)).toHaveLength(1)).toPass({ timeout: 45_000 });
  await orderBeforehand(customer, goods);
  expect(await ordersOf(customer)).toHaveLength(2);
});

test('Without an inbox, an event that is delivered twice is counted each time; with it, once', async ({
  page,
  desk,
  workshop,
}) => {
  const goods = await desk.sell({ pieces: 1, price: oldPrice });
  const from = new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();
  const counted = async (): Promise<number> => {
    const until = new Date(Date.now() + 60_000).toISOString();
    const { items } = await desk.get<{ items: { event: string; events: number }[] }>(
      `/api/analytics/figures/events-per-minute?from=${from}&until=${until}&context=catalog`,
    );
    return items.filter(({ event }) => event === 'ProductPriceChanged').reduce((sum, { events }) => sum + events, 0);
  };
  const untilCounted = (events: number) =>
    expect(async () => expect(await counted()).toBe(events)).toPass({ timeout: 45_000 });
  const before = await counted();
  await workshop.switchOn('analytics', 'inbox-off', { key: goods.id });
  await workshop.switchOn('analytics', 'deliver-twice', { key: goods.id, times: 1 });
  await desk.changePrice(goods.id, newPrice);
  // The inbox also knows the older version of the event, which is published beside it.
  await untilCounted(before + 3);
  await lookAt(page, await workshop.untilFlowIs(goods.id, /^doubled$/), /doubled/);
  await expect(reactions(page).getByText('reacted twice')).toBeVisible();

  await workshop.switchOff('analytics', 'inbox-off');
  await workshop.switchOn('analytics', 'deliver-twice', { key: goods.id, times: 1 });
  await desk.changePrice(goods.id, lastPrice);
  await workshop.untilHit('analytics', 'deliver-twice');
  await untilCounted(before + 4);
});

test('If nobody awaits the handlers, a new price is kept and never told: Basket sells at the old one', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  const customer = await shop.anotherBrowser();
  await shop.signIn(customer, await desk.register());
  const goods = await desk.sell({ pieces: 10, price: oldPrice });
  const handler = 'PublishProductPriceChangedWhenPriceChanged';
  await workshop.switchOn('catalog', 'handlers-not-awaited', { handler, times: 1 });
  await desk.changePrice(goods.id, newPrice);
  await workshop.untilHit('catalog', 'handlers-not-awaited');
  const flow = await workshop.untilFlowIs('handlers not awaited', /^lost$/);
  await lookAt(page, flow, /lost/);
  await expect(steps(page).getByRole('link', { name: 'catalog: Domain handlers not awaited' }).first()).toBeVisible();
  expect(await priceIn(desk, goods)).toBe(newPrice);
  await untilBasketSells(customer, goods, oldPrice);

  await workshop.switchOff('catalog', 'handlers-not-awaited');
  await desk.changePrice(goods.id, lastPrice);
  await untilBasketSells(customer, goods, lastPrice);
});

test('A domain event on the wire can not be read: it is a dead letter, and the price is to be told again', async ({
  page,
  shop,
  desk,
  workshop,
}) => {
  const customer = await shop.anotherBrowser();
  await shop.signIn(customer, await desk.register());
  const goods = await desk.sell({ pieces: 10, price: oldPrice });
  await workshop.switchOn('catalog', 'domain-event-on-the-wire', { key: goods.id, times: 1 });
  await desk.changePrice(goods.id, newPrice);
  const flow = await workshop.untilFlowIs(goods.id, /^dead$/);
  await lookAt(page, flow, /dead/);
  await expect(reactions(page).getByText('dead letter').first()).toBeVisible();
  const { id } = await workshop.untilLetter('basket', goods.id);
  expect(await priceIn(desk, goods)).toBe(newPrice);
  await untilBasketSells(customer, goods, oldPrice);

  await workshop.switchOff('catalog', 'domain-event-on-the-wire');
  await desk.post(`/api/basket/dead-letters/${id}/discard`, { reason: 'It is no event of the contract.' });
  await desk.changePrice(goods.id, lastPrice);
  await untilBasketSells(customer, goods, lastPrice);
});

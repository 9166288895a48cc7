import { randomUUID } from 'node:crypto';
import { accounts } from './accounts.js';
import { checkAccessibility } from './accessibility.js';
import { atWidths, checkNoSidewaysScrolling } from './layout.js';
import { screenshots } from './screenshots.js';
import { expect, test } from './shop.js';

test('What a customer does in another tab appears in the Event Lens, from the click to the last service', async ({
  page,
  shop,
}) => {
  await page.goto('/event-lens');
  await expect(page.getByRole('status').filter({ hasText: 'live' })).toBeVisible();

  const customer = await shop.anotherBrowser();
  await shop.signIn(customer, accounts.customer);
  await page.getByRole('button', { name: 'Clear' }).click();
  await customer
    .getByRole('button', { name: /^Add to basket: / })
    .first()
    .click();
  const flow = page.getByRole('listitem').filter({ hasText: 'Add item to basket' }).first();
  await expect(flow).toContainText('done');

  await flow.getByRole('link', { name: 'Add item to basket' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Add item to basket' })).toBeVisible();
  const steps = page.getByRole('region', { name: 'Steps, causes first' });
  for (const told of ['AddItemToBasketCommand', 'BasketChanged', 'Committed']) {
    await expect(steps.getByRole('link', { name: told }).first()).toBeVisible();
  }
  const reactions = page.getByRole('region', { name: 'Who should have reacted?' });
  await expect(reactions.getByRole('listitem').filter({ hasText: 'reacted' })).toHaveCount(2);

  await steps.getByRole('link', { name: 'AddItemToBasketCommand' }).click();
  await expect(page.getByRole('region', { name: 'AddItemToBasketCommand' })).toContainText('one transaction');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'BasketChanged' })).toContainText('never leaves');
  const shared = page.url();

  await page.getByRole('link', { name: /^Unfold \d+ quiet/ }).click();
  await expect(steps.getByText('inbox', { exact: true }).first()).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Mermaid' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.mmd$/);

  await page.goto(shared);
  await expect(page.getByRole('region', { name: 'BasketChanged' })).toBeVisible();
  await page.getByRole('region', { name: 'Overview' }).getByRole('link', { name: /^✉ / }).last().click();
  await expect(steps.getByRole('link').and(page.locator('[aria-current]'))).toBeInViewport();
  await atWidths(page, [320, 768, 1400], async () => {
    await checkNoSidewaysScrolling(page);
    await checkAccessibility(page);
  });
  await screenshots(page, 'lens-flow');
});

test('The Event Lens and the page about this demo say what everybody sees', async ({ page }) => {
  await page.goto('/event-lens');
  await expect(page.getByRole('banner')).toContainText('Open to everybody');

  await page.goto('/about-this-demo');
  const told = page.getByRole('paragraph').filter({ hasText: 'Everybody sees the trail' });
  await expect(told).toContainText('and all e-mails of the mailbox here');
  await expect(told).toContainText('INSIGHT_ACCESS=open');
  await expect(told).toContainText('MAILBOX_PAGE=true');
});

test('A paused Event Lens says how much it holds back, and shows it when it goes on', async ({ page, shop }) => {
  await page.goto('/event-lens');
  await expect(page.getByRole('status').filter({ hasText: 'live' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  const customer = await shop.anotherBrowser();
  await customer.goto('/');
  await customer
    .getByRole('button', { name: /^Add to basket: / })
    .first()
    .click();
  await expect(page.getByRole('status').filter({ hasText: /paused, \d+ new/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add item to basket' })).toHaveCount(0);
  await page.getByRole('button', { name: /^Resume, show \d+$/ }).click();
  await expect(page.getByRole('link', { name: 'Add item to basket' }).first()).toBeVisible();
});

test('The map shows who tells whom, and two flows are compared step by step', async ({ page, request, shop }) => {
  await page.goto('/event-lens/map');
  const event = page.getByRole('row').filter({ hasText: 'BasketCheckedOut' });
  await expect(event.getByText(/^publishes, /)).toHaveCount(1);
  await expect(event.getByText(/^handles, /)).toHaveCount(2);
  await atWidths(page, [320, 768, 1400], async () => {
    await checkNoSidewaysScrolling(page);
    await checkAccessibility(page);
  });
  await screenshots(page, 'lens-map');

  const person = await shop.anotherBrowser();
  await shop.signIn(person, accounts.customer);
  for (const place of [0, 1]) {
    const added = person.waitForResponse(/\/basket\/items$/);
    await person
      .getByRole('button', { name: /^Add to basket: / })
      .nth(place)
      .click();
    await added;
    await person.getByRole('button', { name: 'Close the basket' }).click();
  }
  const ofBaskets = async () => {
    const { flows } = (await (await request.get('/api/trail/flows?text=add+item+to+basket&state=done')).json()) as {
      flows: { correlationId: string }[];
    };
    expect(flows.length).toBeGreaterThan(1);
    return flows.map(({ correlationId }) => correlationId);
  };
  await expect(ofBaskets).toPass();
  const [one] = await ofBaskets();
  await page.goto(`/event-lens/compare?one=${one}`);
  await page.getByRole('main').getByRole('link', { name: 'Add item to basket' }).first().click();
  await expect(page.getByRole('main').getByRole('status')).toContainText(/The same happened in both|They part at step/);
  await checkAccessibility(page);
});

test('Everybody can use the Event Lens, on every width and in both colour schemes', async ({ page }) => {
  await page.goto('/event-lens');
  await expect(page.getByRole('status').filter({ hasText: 'live' })).toBeVisible();
  await atWidths(page, [320, 768, 1400], async () => {
    await checkNoSidewaysScrolling(page);
    await checkAccessibility(page);
  });
  await screenshots(page, 'lens-live');
});

test('Of a request that is not to be traced, the Event Lens has only what failed, and says so', async ({ page }) => {
  await page.goto('/event-lens');
  const headers = {
    Origin: new URL(page.url()).origin,
    'X-Correlation-Id': randomUUID(),
    traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-00`,
  };
  const data = { quantity: 2 };
  const refused = await page.request.put(`/api/basket/basket/items/${randomUUID()}`, { data, headers });
  expect(refused.status()).toBe(404);

  await page.goto(`/event-lens?text=${headers['X-Correlation-Id']}`);
  const flow = page.getByRole('listitem').filter({ hasText: 'only what failed' });
  await expect(flow).toContainText('refused');
  await flow.getByRole('link', { name: 'Change item quantity' }).click();
  const steps = page.getByRole('region', { name: 'Steps, causes first' });
  await expect(steps.getByText('What went well is not here.')).toBeVisible();
  await expect(steps.getByRole('link', { name: 'ChangeItemQuantityCommand' })).toBeVisible();
  await expect(page.getByText('No integration event is known to have left a service.')).toBeVisible();
});

test('A flow that nobody knows leads back to what is happening', async ({ page, shop }) => {
  shop.explain(/GET \/api\/trail\/flows\/no-such-flow 404/);
  await page.goto('/event-lens/flows/no-such-flow');
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing is known of this flow' })).toBeVisible();
  await page.getByRole('link', { name: 'See what is happening now' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What is happening now' })).toBeVisible();
});

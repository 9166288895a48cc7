import { checkAccessibility } from './accessibility.js';
import { accounts } from './accounts.js';
import { expect, signedInUser, test } from './shop.js';

test('An operator gives somebody a role, which opens a screen, and takes it again, which signs that person out', async ({
  page,
  shop,
  desk,
}) => {
  const person = await desk.register();
  const user = `/api/identity/users/${person.userId}`;
  await shop.signIn(page, accounts.operator, '/back-office/customers');
  await page.getByRole('searchbox', { name: 'Name or e-mail address' }).fill(person.email);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('table', { name: 'Customers' }).getByRole('link', { name: person.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible();

  await page.getByRole('checkbox', { name: /^stock/ }).check();
  await page.getByRole('textbox', { name: 'Reason' }).fill('She works in the warehouse now.');
  await page.getByRole('button', { name: 'Change the roles' }).click();
  const changes = page.getByRole('table', { name: 'Changes of roles' }).getByRole('row');
  await expect(changes.filter({ hasText: 'Gives stock' })).toContainText('She works in the warehouse now.');
  await desk.untilIs(user, { roles: expect.arrayContaining(['customer', 'stock']) });

  const colleague = await shop.anotherBrowser();
  await shop.signIn(colleague, person, '/back-office/stock');
  await expect(colleague.getByRole('heading', { level: 1, name: 'Stock' })).toBeVisible();

  await page.getByRole('checkbox', { name: /^stock/ }).uncheck();
  await page.getByRole('textbox', { name: 'Reason' }).fill('She moved to another team.');
  await page.getByRole('button', { name: 'Change the roles' }).click();
  await expect(changes.filter({ hasText: 'Takes stock' })).toContainText('She moved to another team.');
  await desk.untilIs(user, { roles: ['customer'] });
  await expect(async () => {
    await colleague.goto('/back-office/stock');
    await expect(colleague.getByRole('button', { name: 'Sign in' })).toBeVisible({ timeout: 5_000 });
  }).toPass();
});

test('An operator signs somebody out everywhere, who may sign in again, and sees who else may use the account', async ({
  page,
  shop,
  desk,
}) => {
  const person = await desk.register();
  const lost = await shop.anotherBrowser();
  await shop.signIn(lost, person, '/profile');

  await shop.signIn(page, accounts.operator, `/back-office/customers/${person.userId}`);
  const sessions = page.getByRole('region', { name: 'Sessions' });
  await sessions.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(sessions.getByRole('status')).toContainText('has to sign in again on every device');
  await checkAccessibility(page);
  await sessions.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText(`${person.name} is signed out everywhere`)).toBeVisible();
  await expect(sessions.getByRole('button', { name: 'Sign out everywhere' })).toBeVisible();

  await expect.poll(() => signedInUser(lost.request)).toBeNull();
  await shop.signIn(lost, person, '/profile');
  expect(await signedInUser(lost.request)).toMatchObject({ email: person.email });
  await lost.getByRole('link', { name: 'See them, and take it back' }).click();
  await expect(lost.getByText('No program outside of Tradewind may use your account.')).toBeVisible();
  await checkAccessibility(lost);
});

import { randomUUID } from 'node:crypto';
import { expect, fillInSignInPage, signedInUser, test } from './shop.js';

test('A customer changes the password: every device is signed out at once, and only the new one opens the account', async ({
  page,
  shop,
  desk,
}) => {
  const customer = await desk.register();
  const lostPhone = await shop.anotherBrowser();
  for (const device of [page, lostPhone]) await shop.signIn(device, customer, '/orders');

  const changed = { email: customer.email, password: `three-gulls-${randomUUID()}` };
  await page.goto('/profile');
  await page.getByRole('link', { name: 'Change the password' }).click();
  await page.getByLabel('Current password').fill(customer.password);
  await page.getByLabel('New password').fill(changed.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('heading', { name: 'Your password is changed' })).toBeVisible();

  for (const device of [page, lostPhone])
    await expect.poll(() => signedInUser(device.request), { timeout: 5_000 }).toBeNull();
  await lostPhone.goto('/orders');
  await expect(lostPhone.getByRole('heading', { name: /^Sign in to see/ })).toBeVisible();

  shop.explain(/^POST \/account\/sign-in\/\S+ 401$/);
  await lostPhone.getByRole('link', { name: 'Sign in' }).last().click();
  await fillInSignInPage(lostPhone, customer);
  await expect(lostPhone.getByRole('alert')).toBeVisible();
  await fillInSignInPage(lostPhone, changed);
  await lostPhone.waitForURL('**/orders');
  expect(await signedInUser(lostPhone.request)).toMatchObject({ email: customer.email });
});

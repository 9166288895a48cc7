import { type Account, accounts } from './accounts.js';
import { checkAccessibility } from './accessibility.js';
import { atWidths, checkNoSidewaysScrolling } from './layout.js';
import { screenshots } from './screenshots.js';
import { expect, test } from './shop.js';

const widths = [320, 768, 1400];

/** Those of the account are pages of Identity, which run no script. */
const screens: readonly (readonly [name: string, path: string, account?: Account])[] = [
  ['account-sign-in', '/sign-in'],
  ['account-register', '/account/register'],
  ['account-forgotten-password', '/account/forgotten-password'],
  ['basket', '/basket', accounts.customer],
  ['orders', '/orders', accounts.customer],
  ['profile', '/profile', accounts.customer],
  ['addresses', '/addresses', accounts.customer],
  ['sign-ins', '/sign-ins', accounts.customer],
  ['e-mails', '/e-mails', accounts.customer],
  ['mailbox', '/mailbox', accounts.customer],
  ['about-this-demo', '/about-this-demo', accounts.customer],
  ['office-start', '/back-office', accounts.operator],
  ['office-sales', '/back-office/sales', accounts.operator],
  ['office-products', '/back-office/products', accounts.operator],
  ['office-import', '/back-office/products/import', accounts.operator],
  ['office-stock', '/back-office/stock', accounts.operator],
  ['office-orders', '/back-office/orders', accounts.operator],
  ['office-payments', '/back-office/payments', accounts.operator],
  ['office-customers', '/back-office/customers', accounts.operator],
  ['office-dead-letters', '/back-office/dead-letters', accounts.operator],
  ['office-messaging', '/back-office/messaging', accounts.operator],
  ['office-mails', '/back-office/mails', accounts.operator],
  ['office-not-for-customers', '/back-office/orders', accounts.customer],
];

for (const [name, path, account] of screens) {
  test(`Everybody can use the screen ${name}, on every width and in both colour schemes`, async ({ page, shop }) => {
    // axe would like to look into the mail, whose frame runs no script.
    shop.explain(/^console: Blocked script execution in '\S+\/mailbox\//);
    await (account ? shop.signIn(page, account, path) : page.goto(path));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await atWidths(page, widths, async () => {
      await checkNoSidewaysScrolling(page);
      await checkAccessibility(page);
    });
    await screenshots(page, name);
  });
}

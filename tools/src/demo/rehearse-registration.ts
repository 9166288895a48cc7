import { randomBytes } from 'node:crypto';
import { load } from 'cheerio';
import { verify } from '../scenario/scenario-error.js';
import { ShopClient } from '../scenario/shop-client.js';
import { until } from '../scenario/until.js';
import { Browser } from '../sign-in/browser.js';
import { formWith, textOf } from '../sign-in/page.js';
import { SignInError } from '../sign-in/sign-in-error.js';

/**
 * Registers a person on the pages of a running demo, confirms the address with the mail from its mailbox, and signs in. Throws
 * `ScenarioError` or `SignInError` when anything goes wrong.
 *
 * @returns the password
 */
export async function rehearseRegistration(shop: string): Promise<string> {
  const account = {
    email: `nia.${randomBytes(4).toString('hex')}@example.com`,
    password: randomBytes(12).toString('hex'),
  };
  const browser = new Browser();
  await fillIn(browser, `${shop}/account/register`, 'displayName', { ...account, displayName: 'Nia Moor' });
  const visitor = new ShopClient(shop, () => ({ 'X-Correlation-Id': 'rehearse-registration' }));
  const early = await visitor.signInAtGateway(account).catch((error: unknown) => error);
  verify(early instanceof SignInError, 'nobody signs in before the address is confirmed');
  const link = await until('the mail with the link is in the mailbox', () => linkToConfirm(shop, account.email));
  await fillIn(browser, link, 'code', {});
  const nia = await visitor.signInAtGateway(account);
  const { user } = await nia.page<{ user: { email: string } | null }>('/session');
  verify(user?.email === account.email, 'who confirmed the address can sign in');
  console.log('  ✓ a person registered, confirmed the address with the mail, and signed in');
  return account.password;
}

async function fillIn(browser: Browser, address: string, field: string, values: Record<string, string>): Promise<void> {
  const page = await browser.open(address);
  const form = formWith(field, page);
  verify(form !== undefined, `${address} has a form with ${field}: ${page.status} ${textOf(page).slice(0, 300)}`);
  for (const [name, value] of Object.entries(values)) form.fields.set(name, value);
  const next = await browser.submit(page, form.action, form.fields);
  verify(next.status === 200, `the form of ${address} is accepted: ${next.status} ${textOf(next).slice(0, 300)}`);
}

/** The newest mail comes first. */
async function linkToConfirm(shop: string, email: string): Promise<string | undefined> {
  const mailbox = `${shop}/api/notification/mailbox`;
  const $ = load(await (await fetch(mailbox)).text());
  const number = $('.mails li')
    .filter((_, mail) => $(mail).find('.to').text().includes(email))
    .first()
    .find('a')
    .attr('href');
  if (number === undefined) return undefined;
  const mail = load(await (await fetch(new URL(number, `${shop}/api/notification/`))).text())('pre').text();
  return /\S+\/account\/confirm\?\S+/.exec(mail)?.[0];
}

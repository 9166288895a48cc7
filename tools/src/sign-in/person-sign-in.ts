import type { Browser } from './browser.js';
import { formWith, type Page, textOf } from './page.js';
import { SignInError } from './sign-in-error.js';

export interface Account {
  readonly email: string;
  readonly password: string;
}

/**
 * Fills in the sign-in page as a person does.
 *
 * @param stopsAt where the redirects after it are not followed
 * @throws SignInError
 */
export async function fillInSignInPage(
  browser: Browser,
  page: Page,
  { email, password }: Account,
  stopsAt?: (address: URL) => boolean,
): Promise<Page> {
  const form = formWith('password', page);
  if (!form) throw new SignInError(`${page.address.href} is no sign-in page, but ${page.status}: ${excerpt(page)}`);
  form.fields.set('email', email);
  form.fields.set('password', password);
  const next = await browser.submit(page, form.action, form.fields, stopsAt);
  if (next.status >= 400 || formWith('password', next))
    throw new SignInError(`${email} could not sign in: ${next.status}, ${excerpt(next)}`);
  return next;
}

function excerpt(page: Page): string {
  return textOf(page).slice(0, 300);
}

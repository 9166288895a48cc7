import { Browser } from './browser.js';
import type { Credentials } from './credentials.js';
import { type Account, fillInSignInPage } from './person-sign-in.js';
import { SignInError } from './sign-in-error.js';

/**
 * Signs a person in at the gateway, as a browser does: the session cookie is all that is known of the session afterwards.
 *
 * @param headers of each request, such as a correlation id
 * @throws SignInError
 */
export async function signInAtGateway(
  origin: string,
  account: Account,
  headers?: () => Record<string, string>,
): Promise<Credentials> {
  const browser = new Browser(headers);
  const page = await browser.open(`${origin}/sign-in?return=${encodeURIComponent(afterwards)}`);
  await fillInSignInPage(browser, page, account, (address) => address.pathname === afterwards);
  const { user } = (await (await browser.send(new URL('/session', origin))).json()) as { user: object | null };
  if (user === null) throw new SignInError(`${account.email} has signed in, but has no session at ${origin}.`);
  return sessionCookie(browser, new URL(origin));
}

/** A page of the gateway that needs no service. */
const afterwards = '/';

/** The gateway accepts a change only from its own pages, which the header `Origin` shows. */
function sessionCookie(browser: Browser, origin: URL): Credentials {
  return {
    headers: async () => ({ ...(await browser.cookieHeader(origin)), Origin: origin.origin }),
    answered: (response) => browser.keepCookies(response, origin),
  };
}

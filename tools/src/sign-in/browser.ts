import { CookieJar } from 'tough-cookie';
import { SignInError } from './sign-in-error.js';
import type { Page } from './page.js';

const timeoutMs = 20_000;
const redirectsAtMost = 15;

/** Opens pages as a browser without script does: it keeps cookies, follows redirects, and says where a form comes from. */
export class Browser {
  private readonly cookies = new CookieJar();

  constructor(private readonly headers: () => Record<string, string> = () => ({})) {}

  /**
   * Follows redirects to the page at their end, or until one leads to an address of which `stopsAt` says yes. That one is
   * returned, and is not opened.
   *
   * @throws SignInError
   */
  open(address: string, stopsAt: (address: URL) => boolean = () => false): Promise<Page> {
    return this.visit(new URL(address), undefined, stopsAt);
  }

  /** Sends the fields as the form of a page does. Otherwise like {@link open}. */
  submit(from: Page, action: URL, fields: URLSearchParams, stopsAt?: (address: URL) => boolean): Promise<Page> {
    const headers = { Origin: from.address.origin, Referer: from.address.href };
    return this.visit(action, { method: 'POST', body: fields, headers }, stopsAt);
  }

  /** Sends one request, with the cookies of its address, and keeps those of the answer. Follows no redirect. */
  async send(address: URL, { headers, ...init }: RequestInit = {}): Promise<Response> {
    const response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...init,
      headers: { ...this.headers(), ...(headers as Record<string, string>), ...(await this.cookieHeader(address)) },
    });
    await this.keepCookies(response, address);
    return response;
  }

  async cookieHeader(address: URL): Promise<Record<string, string>> {
    const cookie = await this.cookies.getCookieString(address.href);
    return cookie === '' ? {} : { Cookie: cookie };
  }

  async keepCookies(response: Response, address: URL): Promise<void> {
    for (const cookie of response.headers.getSetCookie())
      await this.cookies.setCookie(cookie, address.href, { ignoreError: true });
  }

  private async visit(first: URL, init: RequestInit | undefined, stopsAt?: (address: URL) => boolean): Promise<Page> {
    let address = first;
    let response = await this.send(address, init);
    for (let redirects = 0; redirects < redirectsAtMost; redirects += 1) {
      const text = await response.text();
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null)
        return { address, status: response.status, html: text };
      address = new URL(location, address);
      if (stopsAt?.(address)) return { address, status: response.status, html: '' };
      response = await this.send(address);
    }
    throw new SignInError(
      `${first.href} redirects more than ${redirectsAtMost} times; the last time to ${address.href}.`,
    );
  }
}

import { shopUrl } from './start-identity.js';

/** How the client of a spec reaches the service behind the address of the shop. */
export function throughGateway(serviceUrl: string): typeof fetch {
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== shopUrl) throw new Error(`${url.origin} is not the shop.`);
    return fetch(new URL(`${url.pathname}${url.search}`, serviceUrl), { ...init, redirect: 'manual' });
  };
}

interface Cookie {
  readonly value: string;
  readonly path: string;
}

/** A browser without scripts: it keeps cookies, and does what it is told. It goes to no other origin than the shop's. */
export class Browser {
  private readonly cookies = new Map<string, Cookie>();
  private readonly fetch: typeof fetch;

  constructor(
    serviceUrl: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {
    this.fetch = throughGateway(serviceUrl);
  }

  get(address: string): Promise<Response> {
    return this.send('GET', address);
  }

  post(
    address: string,
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return this.send('POST', address, new URLSearchParams(form), { Origin: shopUrl, ...headers });
  }

  /** Follows redirects within the shop. Resolves with the first answer that is none, or that leads to `until`. */
  async follow(response: Response, until = '/signed-in'): Promise<Response> {
    let answer = response;
    for (let hops = 0; hops < 10; hops++) {
      const location = answer.headers.get('location');
      if (!location) return answer;
      const target = new URL(location, shopUrl);
      if (target.origin !== shopUrl || target.pathname === until) return answer;
      answer = await this.get(target.href);
    }
    throw new Error('There are too many redirects.');
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name)?.value;
  }

  setCookie(name: string, value: string, path = '/'): void {
    this.cookies.set(name, { value, path });
  }

  private async send(method: string, address: string, body?: URLSearchParams, headers = {}): Promise<Response> {
    const url = new URL(address, shopUrl);
    const cookie = [...this.cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const all = { ...this.headers, ...headers, ...(cookie && { Cookie: cookie }), Accept: 'text/html' };
    const response = await this.fetch(url, { method, headers: all, ...(body && { body }) });
    for (const text of response.headers.getSetCookie()) this.keep(text, url);
    return response;
  }

  private keep(text: string, url: URL): void {
    const [pair, ...attributes] = text.split(/; */);
    const [name, value] = [pair!.slice(0, pair!.indexOf('=')), pair!.slice(pair!.indexOf('=') + 1)];
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? url.pathname;
    if (value === '' || attributes.some((attribute) => /^expires=Thu, 01 Jan 1970/i.test(attribute)))
      this.cookies.delete(name);
    else this.cookies.set(name, { value, path });
  }
}

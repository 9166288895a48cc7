import type { CustomFetchOptions } from 'openid-client';

/**
 * Makes a `fetch` for the public addresses of identity that does not leave the network: it asks `inside` instead of the
 * public origin, and tells identity the public host and protocol.
 */
export function backChannel(publicOrigin: string, inside: string) {
  const { host, protocol } = new URL(publicOrigin);
  return async (url: string, { headers, ...options }: CustomFetchOptions): Promise<Response> => {
    const asked = new URL(url);
    if (asked.origin !== publicOrigin) throw new TypeError(`Identity has no address at ${asked.origin}`);
    const told = new Headers(headers as Record<string, string>);
    told.set('X-Forwarded-Host', host);
    told.set('X-Forwarded-Proto', protocol.slice(0, -1));
    return fetch(new URL(asked.pathname + asked.search, inside), { ...options, headers: told } as RequestInit);
  };
}

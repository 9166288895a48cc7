import type { IncomingHttpHeaders } from 'node:http';

export type Foreign = 'other-site' | 'other-origin' | 'no-origin';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request with this method may change something. */
export function changesState(method: string): boolean {
  return !safe.has(method);
}

/**
 * Tells why a request is not known to come from a page of `origin`, or undefined if it does. Every current browser sends
 * `Sec-Fetch-Site` to a trustworthy origin, and no page can change it. Older browsers send `Origin` with each request
 * that changes something.
 */
export function foreignness(headers: IncomingHttpHeaders, origin: string): Foreign | undefined {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' ? undefined : 'other-site';
  if (headers.origin === undefined) return 'no-origin';
  return headers.origin === origin ? undefined : 'other-origin';
}

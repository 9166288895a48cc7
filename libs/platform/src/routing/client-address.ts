import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** The parts of a request that every HTTP framework provides. */
export interface RequestFrom {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/**
 * Returns the network address of the client behind `trustedProxies` proxies, each of which appends the address of its
 * peer to `X-Forwarded-For`. Anything that the client itself puts into that header is further left and is never
 * trusted. An IPv4 address is returned in full. For an IPv6 address it is the /64 network, which usually belongs to one
 * subscriber.
 */
export function clientAddress({ headers, socket }: RequestFrom, trustedProxies: number): string {
  const nearest = socket.remoteAddress ?? '';
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const hops = [...told.map((text) => text.trim()).filter(Boolean), nearest];
  const address = hops.at(-1 - trustedProxies) ?? hops[0]!;
  return networkOf(isIP(address) ? address : nearest);
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (isIP(address) !== 6) return address;
  const [front = '', back] = address.split('%')[0]!.toLowerCase().split('::');
  const head = front.split(':').filter(Boolean);
  const tail = (back ?? '').split(':').filter(Boolean);
  const gap = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  const groups = (back === undefined ? head : [...head, ...gap, ...tail]).slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

import { services } from '@tradewind/services';

/** Where identity answers browsers itself: the protocol, and its pages. */
export const identityPaths = ['/oidc', '/account'] as const;

const prefixes = [...services.map(({ route }) => route), ...identityPaths];

/** Matches the paths that are proxied: the route of each service, those of identity's own pages, and every path below. */
export const passedOnPaths = new RegExp(`^(${prefixes.join('|')})(/.*)?$`);

/** Paths that the gateway answers itself or does not expose at all. */
const kept = new Set(['health', 'metrics', 'openapi.json']);

/**
 * Returns whether the gateway must not forward this path of a service, in whatever form it is written. `path` is the
 * part after the service's prefix. A path that can't be decoded or that contains `..` is not forwarded either.
 */
export function isKept(path: string): boolean {
  try {
    const parts = decodeURIComponent(path).split(/[/\\;?#]/);
    const [first = ''] = parts.filter((part) => part !== '' && part !== '.');
    return parts.includes('..') || kept.has(first.toLowerCase().replaceAll(/[^a-z.]|\.+$/g, ''));
  } catch {
    return true;
  }
}

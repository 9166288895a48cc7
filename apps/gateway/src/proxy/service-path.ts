import { services } from '@tradewind/services';

/** Everything below the route of a service. */
export const passedOnPaths = new RegExp(`^(${services.map(({ route }) => route).join('|')})(/.*)?$`);

/** Answered by the gateway itself, or by nobody outside. */
const kept = new Set(['health', 'metrics', 'openapi.json']);

/**
 * Whether a path of a service is one that the gateway does not pass on, however it is written; `path` is what comes behind the
 * prefix. What can't be decoded, and what climbs up, counts as kept.
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

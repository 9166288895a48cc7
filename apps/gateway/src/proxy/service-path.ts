import { serviceNames } from '../gateway-settings.js';

/** Everything below /api/<service>. */
export const passedOnPaths = new RegExp(`^/api/(${serviceNames.join('|')})(/.*)?$`);

/** Answered by the gateway itself, or by nobody outside. */
const kept = new Set(['health', 'metrics', 'openapi.json']);

/** Whether a path of a service is one that the gateway does not pass on, however it is written. */
export function isKept(path: string): boolean {
  try {
    const [first] = decodeURIComponent(path)
      .split(/[/\\;?#]/)
      .filter((part) => part !== '' && part !== '.');
    return first === '..' || kept.has((first ?? '').toLowerCase());
  } catch {
    return true;
  }
}

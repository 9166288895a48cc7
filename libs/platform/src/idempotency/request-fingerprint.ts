import { createHash } from 'node:crypto';

/** Returns the same hash for equal bodies, regardless of the order of their fields. */
export function requestFingerprint(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(body, sortFields) ?? '')
    .digest('hex');
}

function sortFields(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

import type { AuthenticatedRequest } from '../auth/auth.decorators.js';
import { resourceOf } from './resource-of.js';

export function isIdempotencyKey(header: unknown): header is string {
  return typeof header === 'string' && /^[\x21-\x7e]{1,255}$/.test(header);
}

/** Where a key is valid: one person or client, one method, one resource. Nobody's requests have no scope. */
export function idempotencyScope(request: AuthenticatedRequest): string | undefined {
  if (!request.principal) return undefined;
  return `${request.principal.id} ${request.method} ${resourceOf(request)}`;
}

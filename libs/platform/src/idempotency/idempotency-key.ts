import type { AuthenticatedRequest } from '../auth/auth.decorators.js';
import { resourceOf } from './resource-of.js';

export function isIdempotencyKey(header: unknown): header is string {
  return typeof header === 'string' && /^[\x21-\x7e]{1,255}$/.test(header);
}

/** Where a key is valid: one user, one method, one resource. */
export function idempotencyScope(request: AuthenticatedRequest): string {
  return `${request.principal?.id ?? 'anonymous'} ${request.method} ${resourceOf(request)}`;
}

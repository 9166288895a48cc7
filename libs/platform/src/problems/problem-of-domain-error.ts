import type { DomainError, RefusalKind } from '@tradewind/domain';
import type { ProblemCore } from './problem.js';

/** The HTTP status of each kind of refusal. */
export const statusOfKind: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  outdated: 412,
};

/**
 * Converts any domain error into a problem report, with its title, its message as the detail, and its extension
 * members.
 */
export function problemOfDomainError({ extensions, kind, code, title, message }: DomainError): ProblemCore {
  return { ...extensions, status: statusOfKind[kind], code, title, detail: message };
}

import type { Role } from '../auth/roles.js';

/**
 * Who may call a route. The platform enforces it before the body is read: without credentials 401, with too few rights
 * 403.
 */
export type AccessRule =
  | { readonly for: 'anyone' }
  | { readonly for: 'guest' }
  | { readonly for: 'person' }
  | { readonly for: 'own'; readonly everybodysFor: readonly Role[] }
  | { readonly for: 'roles'; readonly roles: readonly Role[] }
  | { readonly for: 'insight' }
  | { readonly for: 'passed-on' };

/** Everybody, signed in or not. */
export const anyone: AccessRule = { for: 'anyone' };

/** A person, or a guest who sends the header `Guest-Basket`. The service checks its value. */
export const guest: AccessRule = { for: 'guest' };

/** Every person, about themselves: no request can name somebody else. */
export const person: AccessRule = { for: 'person' };

/**
 * Every person, about what is theirs; another's is 404. `own.or('support')` lets these roles see or change everybody's,
 * programs with such a role included. The handler gets a `@CurrentViewer()`.
 */
export const own = {
  for: 'own',
  everybodysFor: [] as readonly Role[],
  or: (...roles: readonly Role[]): AccessRule => ({ for: 'own', everybodysFor: roles }),
} as const satisfies AccessRule & { readonly or: unknown };

/** Persons and programs with one of these roles. */
export const only = (...roles: readonly Role[]): AccessRule => ({ for: 'roles', roles });

/**
 * What shows how the shop works inside: trail, metrics, documents. It is for `operations`; for everybody where
 * `INSIGHT_ACCESS` is open, and at the `MANAGEMENT_PORT`.
 */
export const insight: AccessRule = { for: 'insight' };

/** Whoever answers the request decides: a service behind the gateway, or a handler with credentials of its own. */
export const passedOn: AccessRule = { for: 'passed-on' };

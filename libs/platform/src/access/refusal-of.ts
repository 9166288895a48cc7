import type { Principal } from '../auth/principal.js';
import type { Role } from '../auth/roles.js';
import { ProblemException } from '../problems/problem-exception.js';
import type { AccessRule } from './access-rule.js';

/** What a request shows besides a token. */
export interface Circumstances {
  readonly hasGuestBasket: boolean;
  /** Whether insight is open to this request. */
  readonly seesInside: boolean;
}

/** Why the principal may not call a route with this rule; `undefined` if they may. */
export function refusalOf(
  rule: AccessRule,
  principal: Principal | undefined,
  { hasGuestBasket, seesInside }: Circumstances,
): ProblemException | undefined {
  switch (rule.for) {
    case 'anyone':
    case 'passed-on':
      return undefined;
    case 'guest':
      return principal || !hasGuestBasket ? unlessPerson(principal) : undefined;
    case 'person':
      return unlessPerson(principal);
    case 'own':
      return principal?.kind === 'client' ? unlessOneOf(rule.everybodysFor, principal) : unlessPerson(principal);
    case 'roles':
      return unlessOneOf(rule.roles, principal);
    case 'insight':
      return seesInside ? undefined : unlessOneOf(['operations'], principal);
  }
}

function unlessPerson(principal: Principal | undefined): ProblemException | undefined {
  if (!principal) return notSignedIn();
  return principal.kind === 'person' ? undefined : notAllowed('This needs a person who has signed in.');
}

function unlessOneOf(roles: readonly Role[], principal: Principal | undefined): ProblemException | undefined {
  if (!principal) return notSignedIn();
  if (principal.roles.some((role) => roles.includes(role))) return undefined;
  return notAllowed(
    roles.length > 0 ? `This needs the role ${roles.join(' or ')}.` : 'This needs a person who has signed in.',
  );
}

function notSignedIn(): ProblemException {
  return new ProblemException(401, { code: 'not-signed-in', title: 'Sign in first' });
}

function notAllowed(detail: string): ProblemException {
  return new ProblemException(403, { code: 'not-allowed', title: 'You may not do this', detail });
}

import type { AccessRule } from '../access/access-rule.js';
import type { Role } from '../auth/roles.js';

/** What an operation of an OpenAPI document says about its access. */
export interface DescribedAccess {
  description?: string;
  security?: Record<string, string[]>[];
  /** The rule's name, for programs. */
  'x-access'?: AccessRule['for'];
  /** The roles that may call the operation, or that may call it for everybody's. */
  'x-roles'?: readonly Role[];
}

const bearer = { bearer: [] };

/**
 * Says who may call the operation: for tools as a security requirement, and for readers as a sentence. Where the handler decides, its
 * own statement counts.
 */
export function describeAccess(operation: DescribedAccess, rule: AccessRule): void {
  const { sentence, security, roles } = accessIn(rule);
  operation.security = security ?? operation.security ?? [];
  operation['x-access'] = rule.for;
  if (roles.length > 0) operation['x-roles'] = roles;
  operation.description = [operation.description, sentence].filter(Boolean).join('\n\n');
}

interface Access {
  readonly sentence: string;
  readonly security?: Record<string, string[]>[];
  readonly roles: readonly Role[];
}

function accessIn(rule: AccessRule): Access {
  switch (rule.for) {
    case 'anyone':
      return { sentence: 'Anyone may call this.', security: [], roles: [] };
    case 'guest':
      return { sentence: 'For persons and guests.', security: [bearer, { guestBasket: [] }], roles: [] };
    case 'person':
      return { sentence: 'For every person who has signed in.', security: [bearer], roles: [] };
    case 'own':
      return { sentence: sentenceOfOwn(rule.everybodysFor), security: [bearer], roles: rule.everybodysFor };
    case 'roles':
      return { sentence: `Needs the role ${listOf(rule.roles)}.`, security: [bearer], roles: rule.roles };
    case 'insight':
      return {
        sentence: 'Needs the role `operations`, unless insight is open.',
        security: [bearer],
        roles: ['operations'],
      };
    case 'passed-on':
      return { sentence: 'Whoever answers decides who may call this.', roles: [] };
  }
}

function sentenceOfOwn(everybodysFor: readonly Role[]): string {
  const sentence = "For what is one's own; another's is not found.";
  return everybodysFor.length > 0 ? `${sentence} The role ${listOf(everybodysFor)} covers everybody's.` : sentence;
}

function listOf(roles: readonly Role[]): string {
  return roles.map((role) => `\`${role}\``).join(' or ');
}

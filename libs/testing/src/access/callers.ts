import { randomUUID } from 'node:crypto';
import { roles, type Role } from '@tradewind/platform';
import type { TokenIssuer } from '../token-issuer.js';

/** What a caller sends to show who they are. */
export type Credentials = Readonly<Record<string, string>>;

/** The columns of an access matrix, in their order: `own` asks for what is theirs, and `another` for what is not. */
export const callers = [
  'nobody',
  'guest',
  'another',
  'catalogue',
  'stock',
  'orders',
  'support',
  'analyst',
  'operations',
  'accounts',
  'machine',
  'tools',
  'own',
] as const;

const ofBackOffice = roles.filter((role) => role !== 'customer');

export type Caller = (typeof callers)[number];

export interface Owner {
  /** The id of the customer to whom the resources belong. */
  readonly owner: string;
  /** The secret of a guest, in the header `Guest-Basket`. */
  readonly guestBasket?: string;
}

/**
 * How each caller shows who they are. Those of the back office have a single role, a machine is a program with the role
 * `accounts`, and the tools are a program with every role of the back office.
 */
export function credentialsOf(
  caller: Caller,
  issuer: Pick<TokenIssuer, 'tokenFor' | 'clientTokenFor'>,
  { owner, guestBasket }: Owner,
): Credentials {
  switch (caller) {
    case 'nobody':
      return {};
    case 'guest':
      return { 'Guest-Basket': guestBasket ?? 'a-secret-that-belongs-to-no-basket-0123456789' };
    case 'own':
      return bearer(issuer.tokenFor({ id: owner }));
    case 'another':
      return bearer(issuer.tokenFor());
    case 'machine':
      return bearer(issuer.clientTokenFor('warehouse-robot', ['accounts']));
    case 'tools':
      return bearer(issuer.clientTokenFor('shop-tools', ofBackOffice));
    default:
      return bearer(issuer.tokenFor({ id: randomUUID(), roles: [caller satisfies Role] }));
  }
}

function bearer(token: string): Credentials {
  return { Authorization: `Bearer ${token}` };
}

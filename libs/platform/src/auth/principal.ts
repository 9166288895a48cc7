import type { Role } from './roles.js';

/** Somebody who has signed in. */
export interface Person {
  readonly kind: 'person';
  /** A UUID. */
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Without duplicates. A role that this release does not know is left out. */
  readonly roles: readonly Role[];
}

/** A program that acts in its own name, with client credentials. */
export interface Client {
  readonly kind: 'client';
  /** The `client_id`, which is not a UUID. */
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Who makes a request. */
export type Principal = Person | Client;

/** Names the principal in a record that people read: the e-mail address of a person, the id of a client. */
export function nameOf(principal: Principal): string {
  return principal.kind === 'person' ? principal.email : principal.id;
}

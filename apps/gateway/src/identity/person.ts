import { decodeJwt } from 'jose';

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/**
 * Reads who an access token speaks for. The gateway got the token from identity itself and decides nothing by it; each
 * service verifies it.
 */
export function personOf(accessToken: string): Person {
  const { sub, email, name, roles } = decodeJwt(accessToken);
  return {
    id: String(sub),
    email: textOf(email),
    name: textOf(name),
    roles: Array.isArray(roles) ? roles.map(String) : [],
  };
}

/** Whether one works in the back office. */
export function isStaff({ roles }: Person): boolean {
  return roles.some((role) => role !== 'customer');
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim : '';
}

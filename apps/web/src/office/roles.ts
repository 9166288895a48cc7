import type { components } from '../api/schema/identity.js';

/** The roles that the services know. What each may do is up to their access tables; the web only leaves out what they would refuse. */
export type Role = components['schemas']['Role'];

const duties: Readonly<Record<string, string>> = {
  catalogue: 'keeps products, prices and sales',
  stock: 'receives, counts and writes off goods',
  orders: 'ships orders and settles payments',
  support: 'helps customers',
  analyst: 'reads every figure, changes nothing',
  operations: 'keeps the messages flowing',
  accounts: 'gives people their roles',
};

/** What a role is for, in words; a role that is new to the web has none. */
export const dutyOf = (role: string): string | undefined => duties[role];

export const hasOneOf = (held: readonly string[], wanted: readonly Role[]): boolean =>
  wanted.some((role) => held.includes(role));

export const worksHere = (held: readonly string[]): boolean => held.some((role) => role !== 'customer');

import type { Role } from '../office/roles.js';

/** In the order in which they are offered. */
export const assignableRoles: readonly Role[] = [
  'customer',
  'catalogue',
  'stock',
  'orders',
  'support',
  'analyst',
  'operations',
  'accounts',
];

/** Nobody takes from themselves the role that gives roles, or nobody might be left who has it. */
export const isKept = (role: Role, userId: string, me: string | undefined): boolean =>
  role === 'accounts' && userId === me;

/** What a change gives and takes, in words; empty if it changes nothing. */
export function changeText(before: readonly string[], after: readonly string[]): string {
  const given = after.filter((role) => !before.includes(role));
  const taken = before.filter((role) => !after.includes(role));
  return [given.length > 0 && `gives ${given.join(', ')}`, taken.length > 0 && `takes ${taken.join(', ')}`]
    .filter(Boolean)
    .join('; ');
}

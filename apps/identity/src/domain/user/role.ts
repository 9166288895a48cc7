/** What a person may do. A person who works in the back office has one role for each of their tasks. */
export const roles = [
  'customer',
  'catalogue',
  'stock',
  'orders',
  'support',
  'analyst',
  'operations',
  /** Creates accounts, and gives and takes roles. */
  'accounts',
] as const;

export type Role = (typeof roles)[number];

/** What a principal may do in the shop. Each service's access table says which routes a role opens. */
export const roles = [
  /** Buys. */
  'customer',
  /** Keeps products, prices, sales and imports. */
  'catalogue',
  /** Keeps the stock. */
  'stock',
  /** Fulfils orders, moves them on, and settles refunds. */
  'orders',
  /** Looks after customers: sees their orders, payments and mails. */
  'support',
  /** Reads everything of the back office, and changes nothing. */
  'analyst',
  /** Is on call: dead letters, rebuilds, the clock, the trail. */
  'operations',
  /** Creates confirmed accounts, and gives and takes roles. */
  'accounts',
] as const;

export type Role = (typeof roles)[number];

export function isRole(text: unknown): text is Role {
  return roles.includes(text as Role);
}

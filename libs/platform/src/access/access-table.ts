import type { AccessRule } from './access-rule.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'ALL';

/** A method and the path of a route, such as `GET /orders/:orderId`. `ALL /oidc/*` stands for every method and path below. */
export type RouteName = `${Method} /${string}`;

/** The rule of each route. A route without a rule, or a rule without a route, keeps the service from starting. */
export type AccessTable = Readonly<Partial<Record<RouteName, AccessRule>>>;

/** @throws Error if two tables have the same route */
export function mergedAccess(...tables: readonly AccessTable[]): ReadonlyMap<string, AccessRule> {
  const merged = new Map<string, AccessRule>();
  for (const [route, rule] of tables.flatMap((table) => Object.entries(table))) {
    if (merged.has(route)) throw new Error(`${route} has two rules of access`);
    merged.set(route, rule as AccessRule);
  }
  return merged;
}

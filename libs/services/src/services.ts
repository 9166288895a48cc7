import type { Service } from './service.js';

/**
 * The services of the shop, in the order in which they are shown. Everything that needs them reads this list or is
 * generated from it by `npm run generate -- sync`. The gateway in front of them is not in the list.
 */
export const services = [
  {
    name: 'identity',
    database: 'identity',
    route: '/api/identity',
    owns: 'users, sign-in, signed tokens (the other services verify them through JWKS)',
  },
  {
    name: 'catalog',
    database: 'catalog',
    route: '/api/catalog',
    owns: 'products, prices, sales, search, recommendations, imports',
  },
  {
    name: 'basket',
    database: 'basket',
    route: '/api/basket',
    owns: 'a basket per customer, one copy of each product',
  },
  {
    name: 'ordering',
    database: 'ordering',
    route: '/api/ordering',
    owns: 'orders, buyers, outcomes of checkouts',
  },
  {
    name: 'inventory',
    database: 'inventory',
    route: '/api/inventory',
    owns: 'the stock of each product as a ledger, reservations of orders',
  },
  {
    name: 'payment',
    database: 'payment',
    route: '/api/payment',
    owns: 'payments, and what the payment provider is asked to do',
  },
  {
    name: 'notification',
    database: 'notification',
    route: '/api/notification',
    owns: 'e-mails, one per fact and person; which e-mails a person wants; requests to hear of stock',
  },
  {
    name: 'analytics',
    database: 'analytics',
    route: '/api/analytics',
    owns: 'revenue, best sellers, the funnel and other figures, counted from events alone',
  },
] as const satisfies readonly Service[];

export type ServiceName = (typeof services)[number]['name'];

export function serviceNamed(name: ServiceName): Service {
  return services.find((service) => service.name === name)!;
}

export const serviceNames: readonly ServiceName[] = services.map(({ name }) => name);

import type { Client } from 'openapi-fetch';
import { analytics, basket, catalog, identity, inventory, notification, ordering, payment } from './clients.js';
import type { components, paths as Ordering } from './schema/ordering.js';

export const serviceNames = [
  'analytics',
  'basket',
  'catalog',
  'identity',
  'inventory',
  'notification',
  'ordering',
  'payment',
] as const;

export type ServiceName = (typeof serviceNames)[number];

/** How the messages of a service flow. What can not be read, because the broker or the database is away, is null. */
export type Messaging = components['schemas']['MessagingDto'];

/** The routes that every service has in the same form, as Ordering's document describes them. */
type InEveryService = Pick<
  Ordering,
  '/dead-letters' | '/dead-letters/{id}' | '/dead-letters/replay' | '/dead-letters/{id}/discard' | '/messaging'
>;

/** A client of each service, for the routes that every service has in the same form. */
export const services = {
  analytics,
  basket,
  catalog,
  identity,
  inventory,
  notification,
  ordering,
  payment,
} as unknown as Readonly<Record<ServiceName, Client<InEveryService>>>;

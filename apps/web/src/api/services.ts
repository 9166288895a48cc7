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

export const isServiceName = (name: string): name is ServiceName => serviceNames.some((known) => known === name);

/** A message of the outbox of a service, with its headers and its payload. */
export type OutboxMessage = components['schemas']['OutboxMessageDto'];

/** How the messages of a service flow. What can not be read, because the broker or the database is away, is null. */
export type Messaging = components['schemas']['MessagingDto'];

/** The routes that every service has in the same form, as Ordering's document describes them. */
type InEveryService = Pick<
  Ordering,
  | '/dead-letters'
  | '/dead-letters/{id}'
  | '/dead-letters/replay'
  | '/dead-letters/{id}/discard'
  | '/messaging'
  | '/messaging/outbox/{position}'
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

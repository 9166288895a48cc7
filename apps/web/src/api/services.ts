import type { Client } from 'openapi-fetch';
import { analytics, basket, catalog, identity, inventory, notification, ordering, payment } from './clients.js';
import type { paths as Ordering } from './schema/ordering.js';

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
export interface Messaging {
  readonly outbox: {
    /** Null if change data capture publishes. */
    readonly pending: number | null;
    readonly oldestAgeMs: number | null;
    readonly relay: {
      readonly role: 'relaying' | 'standby' | 'cdc' | 'stopped';
      readonly owner: string | null;
      readonly blockedBy: string | null;
    };
  } | null;
  readonly consumers:
    | {
        readonly group: string;
        readonly topic: string;
        readonly lag: number;
        readonly partitions: { readonly partition: number; readonly lag: number }[];
      }[]
    | null;
  readonly deadLetters: {
    readonly dead: number;
    readonly retrying: number;
    readonly parked: number;
    readonly blockedKeys: number;
  } | null;
  readonly undeliverable: { readonly dead: number; readonly parked: number } | null;
}

interface InEveryService extends Pick<
  Ordering,
  '/dead-letters' | '/dead-letters/{id}' | '/dead-letters/replay' | '/dead-letters/{id}/discard'
> {
  '/messaging': { get: { responses: { 200: { content: { 'application/json': Messaging } } } } };
}

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

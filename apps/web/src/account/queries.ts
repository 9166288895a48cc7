import { queryOptions } from '@tanstack/react-query';
import { answerOf, gateway, notification, ordering } from '../api/clients.js';
import type { components as Gateway } from '../api/schema/gateway.js';
import type { components as Notification } from '../api/schema/notification.js';
import type { components as Ordering } from '../api/schema/ordering.js';

export type AddressFields = Ordering['schemas']['AddressFieldsDto'];
export type KeptAddress = Ordering['schemas']['KeptAddressDto'];
export type OwnSession = Gateway['schemas']['OwnSessionDto'];
export type Preference = Notification['schemas']['PreferenceDto'];

/** The addresses that I keep for the next checkout, in the order in which they were added. */
export const addressesQuery = queryOptions({
  queryKey: ['account', 'addresses'],
  queryFn: async ({ signal }) => (await answerOf(ordering.GET('/addresses', { signal }))).items,
});

/** Where I am signed in, the newest first. */
export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => answerOf(gateway.GET('/sessions', { signal })),
});

export const preferencesQuery = queryOptions({
  queryKey: ['account', 'preferences'],
  queryFn: async ({ signal }) => (await answerOf(notification.GET('/preferences', { signal }))).items,
});

/** The products that I wait for. */
export const backInStockRequestsQuery = queryOptions({
  queryKey: ['account', 'back-in-stock-requests'],
  queryFn: async ({ signal }) => (await answerOf(notification.GET('/back-in-stock-requests', { signal }))).items,
});

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, ordering } from '../api/clients.js';
import type { components } from '../api/schema/ordering.js';
import { notifyRefusal } from '../design/notify.js';
import type { Address } from './address.js';

export type KeptAddress = components['schemas']['KeptAddressDto'];

/** The addresses that the person keeps, the default one first. */
export const addressBookQuery = queryOptions({
  queryKey: ['ordering', 'addresses'],
  queryFn: ({ signal }) => answerOf(ordering.GET('/addresses', { signal })),
  retry: 1,
});

/** Keeps an address for the next checkout. The order does not depend on it. */
export function useKeepAddress() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (address: Address) => answerOf(ordering.POST('/addresses', { body: address })),
    onError: (error) => notifyRefusal('Your order is placed, but the address is not kept', error),
    onSettled: () => queries.invalidateQueries({ queryKey: addressBookQuery.queryKey }),
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, ordering } from '../api/clients.js';
import { notifyRefusal } from '../design/notify.js';
import { addressesQuery, type KeptAddress } from './queries.js';

/** Removes an address. It goes at once, and comes back with a message if the shop refuses. */
export function useRemoveAddress() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ addressId }: KeptAddress) =>
      answerOf(ordering.DELETE('/addresses/{addressId}', { params: { path: { addressId } } })),
    onMutate: async ({ addressId }) => {
      await queries.cancelQueries(addressesQuery);
      const before = queries.getQueryData(addressesQuery.queryKey);
      queries.setQueryData(
        addressesQuery.queryKey,
        before?.filter((kept) => kept.addressId !== addressId),
      );
      return before;
    },
    onError: (error, _, before) => {
      queries.setQueryData(addressesQuery.queryKey, before);
      notifyRefusal('The address is still there', error);
    },
    onSettled: () => queries.invalidateQueries(addressesQuery),
  });
}

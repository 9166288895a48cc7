import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, ordering } from '../api/clients.js';
import { notifyRefusal } from '../design/notify.js';
import { addressesQuery } from './queries.js';

export function useChooseDefaultAddress() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (addressId: string) =>
      answerOf(ordering.POST('/addresses/{addressId}/default', { params: { path: { addressId } } })),
    onMutate: async (addressId) => {
      await queries.cancelQueries(addressesQuery);
      const before = queries.getQueryData(addressesQuery.queryKey);
      queries.setQueryData(
        addressesQuery.queryKey,
        before?.map((kept) => ({ ...kept, isDefault: kept.addressId === addressId })),
      );
      return before;
    },
    onError: (error, _, before) => {
      queries.setQueryData(addressesQuery.queryKey, before);
      notifyRefusal('The default address is the same as before', error);
    },
    onSettled: () => queries.invalidateQueries(addressesQuery),
  });
}

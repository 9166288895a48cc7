import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, ordering } from '../api/clients.js';
import { type AddressFields, addressesQuery } from './queries.js';

interface Kept {
  readonly address: AddressFields;
  /** Of the address that is changed; without it, the address is a new one. */
  readonly addressId?: string | undefined;
  readonly asDefault?: boolean;
}

/** Adds or changes an address. */
export function useKeepAddress() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ address, addressId, asDefault = false }: Kept): Promise<void> => {
      let kept = addressId;
      if (kept === undefined) {
        kept = (await answerOf(ordering.POST('/addresses', { body: address }))).addressId;
      } else {
        const params = { path: { addressId: kept } };
        await answerOf(ordering.PUT('/addresses/{addressId}', { params, body: address }));
      }
      if (asDefault) {
        await answerOf(ordering.POST('/addresses/{addressId}/default', { params: { path: { addressId: kept } } }));
      }
    },
    onSettled: () => queries.invalidateQueries(addressesQuery),
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notifyRefusal } from '../design/notify.js';
import { type Basket, basketKey, basketQuery } from './queries.js';

interface BasketChange<Variables> {
  readonly send: (variables: Variables) => Promise<Basket>;
  /** What the basket will most likely be. The total stays that of the last answer: only the shop adds up. */
  readonly guess: (before: Basket, variables: Variables) => Basket;
  /** What did not happen, for when the shop refuses it. */
  readonly refused: (variables: Variables) => string;
}

/**
 * A change of the basket, shown at once. If the shop refuses it, it is undone and a message says why. Changes are sent one
 * after the other, and the basket shows the answer to the last one: an earlier one knows nothing of those after it.
 */
export function useBasketChange<Variables>({ send, guess, refused }: BasketChange<Variables>) {
  const queries = useQueryClient();
  const isLast = () => queries.isMutating({ mutationKey: basketKey }) === 1;
  return useMutation({
    mutationKey: basketKey,
    scope: { id: 'basket' },
    mutationFn: send,
    onMutate: async (variables) => {
      await queries.cancelQueries({ queryKey: basketKey, exact: true });
      const before = queries.getQueryData(basketQuery.queryKey);
      if (before) queries.setQueryData(basketQuery.queryKey, guess(before, variables));
      return before;
    },
    onSuccess: (answered) => {
      if (isLast()) queries.setQueryData(basketQuery.queryKey, answered);
    },
    onError: (error, variables, before) => {
      if (isLast() && before) queries.setQueryData(basketQuery.queryKey, before);
      notifyRefusal(refused(variables), error);
      void queries.invalidateQueries({ queryKey: basketKey });
    },
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, basket } from '../api/clients.js';
import { ProblemError } from '../api/problem-error.js';
import { basketKey } from '../basket/queries.js';
import { notify } from '../design/notify.js';
import type { OrderItem } from './order.js';

/** Puts what was ordered into the basket once more, and says what is not to be had. Answers whether anything is in it now. */
export function useOrderAgain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (items: readonly OrderItem[]): Promise<boolean> => {
      const refused: string[] = [];
      for (const { productId, quantity, name } of items) {
        try {
          await answerOf(basket.POST('/basket/items', { body: { productId, quantity } }));
        } catch (error) {
          if (!(error instanceof ProblemError) || error.isPassing) throw error;
          refused.push(`${name}: ${error.message}`);
        }
      }
      if (refused.length > 0) {
        void notify({ title: 'Not everything is in your basket', message: refused.join(' '), tone: 'bad' });
      }
      return refused.length < items.length;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: basketKey }),
  });
}

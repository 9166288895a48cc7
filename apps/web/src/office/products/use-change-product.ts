import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '../../api/problem-error.js';
import { type Product, productQuery } from '../../catalog/queries.js';
import { type Changeable, changedMeanwhile, SomebodyWasFaster } from './faster.js';
import { productChanges } from './product-changes.js';

export interface ProductChange {
  /** The product as it was when the form was filled. */
  readonly before: Product;
  /** What the change replaces; if somebody else has changed that meanwhile, nothing is sent. */
  readonly fields: readonly Changeable[];
  readonly what: string;
  readonly send: () => Promise<unknown>;
  readonly isBack: (product: Product) => boolean;
}

/** Changes a product. The change counts as accepted until a read shows it. Throws `SomebodyWasFaster`. */
export function useChangeProduct(id: string) {
  const queries = useQueryClient();
  const read = () => queries.fetchQuery({ ...productQuery(id), staleTime: 0 });
  return useMutation({
    mutationFn: async ({ before, fields, send }: ProductChange) => {
      const now = await read();
      const differences = changedMeanwhile(before, now, fields);
      if (differences.length > 0) throw new SomebodyWasFaster(differences, now);
      try {
        await send();
      } catch (error) {
        if (!(error instanceof ProblemError) || error.code !== 'concurrency-conflict') throw error;
        const after = await read();
        throw new SomebodyWasFaster(changedMeanwhile(before, after, fields), after);
      }
    },
    onSuccess: (_, { what, isBack }) => {
      productChanges.add(id, { what, isBack, acceptedAt: Date.now() });
      void queries.invalidateQueries({ queryKey: ['catalog'] });
    },
  });
}

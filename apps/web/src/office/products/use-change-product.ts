import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '../../api/problem-error.js';
import { type Product, productQuery } from '../../catalog/queries.js';
import { type Changeable, changedMeanwhile, SomebodyWasFaster } from './faster.js';
import { productChanges } from './product-changes.js';

/** Somebody may change something else between our read and our change, which does not matter; but not without end. */
const mostAttempts = 4;

interface IfMatch {
  readonly 'If-Match': string;
}

export interface ProductChange {
  /** The product as it was when the form was filled. */
  readonly before: Product;
  /** What the change replaces; if somebody else has changed that meanwhile, nothing is sent. */
  readonly fields: readonly Changeable[];
  readonly what: string;
  /** Sends the change, with the header that lets nobody be overwritten. */
  readonly send: (header: IfMatch) => Promise<unknown>;
  readonly isBack: (product: Product) => boolean;
}

/**
 * Changes a product, unless somebody else has changed the same meanwhile: then it throws `SomebodyWasFaster`. Each attempt
 * names the version that it has compared. The change counts as accepted until a read shows it.
 */
export function useChangeProduct(id: string) {
  const queries = useQueryClient();
  const read = () => queries.fetchQuery({ ...productQuery(id), staleTime: 0 });
  return useMutation({
    mutationFn: async ({ before, fields, send }: ProductChange) => {
      for (let attempts = 1; ; attempts += 1) {
        const now = await read();
        const differences = changedMeanwhile(before, now, fields);
        if (differences.length > 0) throw new SomebodyWasFaster(differences, now);
        try {
          return await send({ 'If-Match': `"${now.version}"` });
        } catch (error) {
          const wasTooLate = error instanceof ProblemError && error.status === 412;
          if (!wasTooLate || attempts === mostAttempts) throw error;
        }
      }
    },
    onSuccess: (_, { what, isBack }) => {
      productChanges.add(id, { what, isBack, acceptedAt: Date.now() });
      void queries.invalidateQueries({ queryKey: ['catalog'] });
    },
  });
}

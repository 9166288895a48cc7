import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { type Product, productQuery } from '../catalog/queries.js';
import type { BasketItem } from './queries.js';

const productsAreStaleAfterMs = 60_000;

/** What Catalog knows of the products in the basket, such as their pictures, by id; without those not read yet. */
export function useProducts(items: readonly BasketItem[]): ReadonlyMap<string, Product> {
  return useQueries({
    queries: items.map(({ productId }) => ({ ...productQuery(productId), staleTime: productsAreStaleAfterMs })),
    combine: byId,
  });
}

const byId = (results: readonly UseQueryResult<Product>[]): ReadonlyMap<string, Product> =>
  new Map(results.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])));

import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, catalog } from '../api/clients.js';
import { keysetPages } from '../api/keyset-pages.js';
import type { components } from '../api/schema/catalog.js';
import type { ProductSearch } from './product-search.js';

export type Product = components['schemas']['ProductDto'];
export type Label = components['schemas']['LabelDto'];

const pageSize = 24;
const suggestions = 6;

/** The products that match, page by page. */
export const productsQuery = (search: ProductSearch) =>
  infiniteQueryOptions({
    queryKey: ['catalog', 'products', search],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        catalog.GET('/products', { params: { query: { ...search, limit: pageSize, after: pageParam } }, signal }),
      ),
    ...keysetPages,
    placeholderData: keepPreviousData,
  });

/** The few best matches for what is typed. A newer question cancels an older one. */
export const suggestionsQuery = (text: string) =>
  queryOptions({
    queryKey: ['catalog', 'suggestions', text],
    queryFn: ({ signal }) =>
      answerOf(catalog.GET('/products', { params: { query: { text, limit: suggestions } }, signal })),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  });

export const productQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalog', 'product', id],
    queryFn: ({ signal }) => answerOf(catalog.GET('/products/{id}', { params: { path: { id } }, signal })),
  });

export const priceHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalog', 'product', id, 'price-history'],
    queryFn: ({ signal }) =>
      answerOf(catalog.GET('/products/{id}/price-history', { params: { path: { id } }, signal })),
  });

export const goesWellWithQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalog', 'product', id, 'goes-well-with'],
    queryFn: ({ signal }) =>
      answerOf(catalog.GET('/products/{id}/recommendations', { params: { path: { id } }, signal })),
  });

const labelsAreStaleAfterMs = 5 * 60_000;

export const categoriesQuery = queryOptions({
  queryKey: ['catalog', 'categories'],
  queryFn: ({ signal }) => answerOf(catalog.GET('/categories', { signal })),
  staleTime: labelsAreStaleAfterMs,
});

export const brandsQuery = queryOptions({
  queryKey: ['catalog', 'brands'],
  queryFn: ({ signal }) => answerOf(catalog.GET('/brands', { signal })),
  staleTime: labelsAreStaleAfterMs,
});

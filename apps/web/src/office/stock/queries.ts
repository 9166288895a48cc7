import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, catalog, inventory } from '../../api/clients.js';
import { keysetPages } from '../../api/keyset-pages.js';
import type { components } from '../../api/schema/inventory.js';
import { AcceptedChanges } from '../accepted-changes.js';
import { afterPage, firstPage, withoutRepeated } from './low-first.js';

export type StockItem = components['schemas']['StockItemDto'];
export type LedgerLine = components['schemas']['LedgerLineDto'];
export type ReservedPieces = components['schemas']['ReservedPiecesDto'];

const pageSize = 50;

export const stockChanges = new AcceptedChanges<StockItem>();
export const idOfItem = ({ productId }: StockItem): string => productId;
export const whereStockGetsStuck =
  'It is in the ledger. The list reads the ledger later than usual; if this goes on, look at the projections of inventory.';

/** What runs short comes first, then everything else; or only what runs short. */
export const stockQuery = (onlyLow: boolean) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'stock-items', { onlyLow }],
    queryFn: async ({ pageParam: { low, after }, signal }) => {
      const query = { ...(low && { low }), ...(after && { after }), limit: pageSize };
      const page = await answerOf(inventory.GET('/stock-items', { params: { query }, signal }));
      return { low, next: page.next, items: withoutRepeated(page.items, low) };
    },
    initialPageParam: firstPage,
    getNextPageParam: (page) => afterPage(page, onlyLow),
  });

export const stockItemQuery = (productId: string) =>
  queryOptions({
    queryKey: ['inventory', 'stock-item', productId],
    queryFn: ({ signal }) =>
      answerOf(inventory.GET('/stock-items/{productId}', { params: { path: { productId } }, signal })),
  });

export const ledgerQuery = (productId: string) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'stock-item', productId, 'ledger'],
    queryFn: ({ pageParam: after, signal }) =>
      answerOf(
        inventory.GET('/stock-items/{productId}/ledger', {
          params: { path: { productId }, query: after === undefined ? {} : { after } },
          signal,
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const reservationsQuery = (productId: string) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'stock-item', productId, 'reservations'],
    queryFn: ({ pageParam: after, signal }) =>
      answerOf(
        inventory.GET('/stock-items/{productId}/reservations', {
          params: { path: { productId }, query: after === undefined ? {} : { after } },
          signal,
        }),
      ),
    ...keysetPages,
  });

const foundAtOnce = 12;

/** The stock of the products that match, the best first. The catalogue knows their words, Inventory their pieces. */
export const foundStockQuery = (text: string) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'stock-items', 'found', text],
    queryFn: async ({ pageParam: after, signal }) => {
      const query = { text, limit: foundAtOnce, ...(after && { after }) };
      const { items, next } = await answerOf(catalog.GET('/products', { params: { query }, signal }));
      const read = items.map(({ id: productId }) =>
        answerOf(inventory.GET('/stock-items/{productId}', { params: { path: { productId } }, signal })),
      );
      const found = await Promise.allSettled(read);
      return { items: found.flatMap((item) => (item.status === 'fulfilled' ? [item.value] : [])), next };
    },
    ...keysetPages,
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });

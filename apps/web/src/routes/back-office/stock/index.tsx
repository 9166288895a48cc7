import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { stockQuery } from '../../../office/stock/queries.js';
import { StockScreen } from './-list/stock-screen.js';

export const Route = createFileRoute('/back-office/stock/')({
  validateSearch: z.object({
    text: z.optional(z.catch(z.coerce.string().check(z.maxLength(200)), '')),
    low: z.optional(z.catch(z.boolean(), false)),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps: { low = false } }) =>
    void queryClient.prefetchInfiniteQuery(stockQuery(low)),
  head: () => ({ meta: [{ title: 'Stock · Back office · Tradewind' }] }),
  component: StockScreen,
});

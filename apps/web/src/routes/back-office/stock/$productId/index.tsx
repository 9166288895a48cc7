import { createFileRoute } from '@tanstack/react-router';
import { stockItemQuery } from '../../../../office/stock/queries.js';
import { StockItemScreen } from './-stock-item-screen.js';

export const Route = createFileRoute('/back-office/stock/$productId/')({
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(stockItemQuery(params.productId)),
  head: ({ loaderData }) => ({ meta: [{ title: `${loaderData?.name ?? 'Product'} · Stock · Tradewind` }] }),
  component: StockItemScreen,
});

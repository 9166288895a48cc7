import { createFileRoute } from '@tanstack/react-router';
import { goesWellWithQuery, priceHistoryQuery, productQuery } from '../../../../catalog/queries.js';
import { ProductScreen } from './-product-screen.js';

export const Route = createFileRoute('/_shop/products/$productId/')({
  loader: ({ context: { queryClient }, params: { productId } }) => {
    void queryClient.prefetchQuery(priceHistoryQuery(productId));
    void queryClient.prefetchQuery(goesWellWithQuery(productId));
    return queryClient.ensureQueryData(productQuery(productId));
  },
  head: ({ loaderData }) => ({ meta: [{ title: `${loaderData?.name ?? 'Product'} · Tradewind` }] }),
  component: ProductScreen,
});

import { createFileRoute } from '@tanstack/react-router';
import { productQuery } from '../../../../catalog/queries.js';
import { ProductScreen } from './-product-screen.js';

export const Route = createFileRoute('/back-office/products/$productId/')({
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(productQuery(params.productId)),
  head: ({ loaderData }) => ({ meta: [{ title: `${loaderData?.name ?? 'Product'} · Back office · Tradewind` }] }),
  component: ProductScreen,
});

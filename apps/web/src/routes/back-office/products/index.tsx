import { createFileRoute } from '@tanstack/react-router';
import { brandsQuery, categoriesQuery, productsQuery } from '../../../catalog/queries.js';
import { catalogueSearch, officeSearch } from '../../../office/products/office-search.js';
import { ProductsScreen } from './-list/products-screen.js';

export const Route = createFileRoute('/back-office/products/')({
  validateSearch: officeSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchQuery(categoriesQuery);
    void queryClient.prefetchQuery(brandsQuery);
    void queryClient.prefetchInfiniteQuery(productsQuery(catalogueSearch(deps)));
  },
  head: () => ({ meta: [{ title: 'Products · Back office · Tradewind' }] }),
  component: ProductsScreen,
});

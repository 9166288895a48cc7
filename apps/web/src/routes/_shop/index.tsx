import { createFileRoute } from '@tanstack/react-router';
import { productSearch, withoutEmpty } from '../../catalog/product-search.js';
import { brandsQuery, categoriesQuery, productsQuery } from '../../catalog/queries.js';
import { HomeScreen } from './-home/home-screen.js';

export const Route = createFileRoute('/_shop/')({
  validateSearch: productSearch,
  search: { middlewares: [({ search, next }) => withoutEmpty(next(search))] },
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchQuery(categoriesQuery);
    void queryClient.prefetchQuery(brandsQuery);
    void queryClient.prefetchInfiniteQuery(productsQuery(withoutEmpty(deps)));
  },
  component: HomeScreen,
});

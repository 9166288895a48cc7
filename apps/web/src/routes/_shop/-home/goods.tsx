import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Problem } from '../../../design/problem.js';
import { ProductGrid, ProductGridSkeleton } from '../../../catalog/product-grid.js';
import type { ProductSearch } from '../../../catalog/product-search.js';
import { productsQuery } from '../../../catalog/queries.js';
import classes from './home-screen.module.css';
import { NothingFound } from './nothing-found.js';

export function Goods({ search }: { search: ProductSearch }) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    productsQuery(search),
  );
  if (isPending) return <ProductGridSkeleton />;
  if (!data) return <Problem error={error} onRetry={() => void refetch()} />;
  const products = data.pages.flatMap(({ items }) => items);
  if (products.length === 0) return <NothingFound search={search} />;
  return (
    <>
      <ProductGrid products={products} />
      <div className={classes.more} role="status">
        <p>{products.length === 1 ? '1 good' : `${products.length} goods`} shown</p>
        {hasNextPage && (
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        )}
      </div>
    </>
  );
}

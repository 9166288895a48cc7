import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { productsQuery } from '../../../../catalog/queries.js';
import { Problem } from '../../../../design/problem.js';
import { DataTable } from '../../../../office/data-table.js';
import { Empty } from '../../../../office/empty.js';
import { catalogueSearch, type OfficeSearch } from '../../../../office/products/office-search.js';
import { idOfProduct, productChanges } from '../../../../office/products/product-changes.js';
import { type Sorting, sortingOf, sortingText } from '../../../../office/sorting.js';
import { TableSkeleton } from '../../../../office/table-skeleton.js';
import { useAccepted, useSettle } from '../../../../office/use-accepted.js';
import { productColumns } from './product-columns.js';

export function ProductTable({ search }: { search: OfficeSearch }) {
  const navigate = useNavigate({ from: '/back-office/products/' });
  const { refetchInterval } = useAccepted(productChanges);
  const query = useInfiniteQuery({ ...productsQuery(catalogueSearch(search)), refetchInterval });
  const { data, error, isPending, refetch } = query;
  const products = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  useSettle(productChanges, products, idOfProduct);
  if (isPending) return <TableSkeleton />;
  if (!data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (products.length === 0) {
    return (
      <Empty title="No product matches">
        <Link to="/back-office/products">See all products</Link>
      </Empty>
    );
  }
  return (
    <DataTable
      caption="Products"
      columns={productColumns}
      rows={products}
      keyOf={idOfProduct}
      sorting={sortingOf(search.sort)}
      onSort={(sorting) =>
        void navigate({ search: (before) => ({ ...before, sort: sortOf(sorting) }), resetScroll: false })
      }
      more={query}
    />
  );
}

/** The catalogue sorts names in one way only. */
const sortOf = (sorting: Sorting): OfficeSearch['sort'] =>
  sorting.by === 'name' ? 'name' : (sortingText(sorting) as 'price' | '-price');

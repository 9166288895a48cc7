import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Problem } from '../../../../design/problem.js';
import { DataTable } from '../../../../office/data-table.js';
import { Empty } from '../../../../office/empty.js';
import { idOfItem, stockChanges, stockQuery } from '../../../../office/stock/queries.js';
import { TableSkeleton } from '../../../../office/table-skeleton.js';
import { useAccepted, useSettle } from '../../../../office/use-accepted.js';
import { stockColumns } from './stock-columns.js';

export function AllStock({ onlyLow }: { onlyLow: boolean }) {
  const { refetchInterval } = useAccepted(stockChanges);
  const query = useInfiniteQuery({ ...stockQuery(onlyLow), refetchInterval });
  const { data, error, isPending, isFetching, hasNextPage, fetchNextPage, refetch } = query;
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  useSettle(stockChanges, items, idOfItem);
  if (isPending) return <TableSkeleton />;
  if (!data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (items.length === 0) {
    if (hasNextPage && !isFetching) void fetchNextPage();
    return onlyLow ? (
      <Empty title="Nothing runs short">Of every product there are enough pieces.</Empty>
    ) : hasNextPage ? (
      <TableSkeleton />
    ) : (
      <Empty title="No stock yet">A product is listed here as soon as the catalogue has it.</Empty>
    );
  }
  return <DataTable caption="Stock" columns={stockColumns} rows={items} keyOf={idOfItem} more={query} />;
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Problem } from '../../../../design/problem.js';
import { DataTable } from '../../../../office/data-table.js';
import { Empty } from '../../../../office/empty.js';
import { foundStockQuery, idOfItem } from '../../../../office/stock/queries.js';
import { TableSkeleton } from '../../../../office/table-skeleton.js';
import { stockColumns } from './stock-columns.js';

export function FoundStock({ text }: { text: string }) {
  const query = useInfiniteQuery(foundStockQuery(text));
  const { data, error, refetch } = query;
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <TableSkeleton rows={4} />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty title={`No stock for “${text}”`}>Try a shorter or a more common word.</Empty>;
  return <DataTable caption={`Stock for ${text}`} columns={stockColumns} rows={items} keyOf={idOfItem} more={query} />;
}

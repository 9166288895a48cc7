import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../../../design/problem.js';
import { DataTable } from '../../../../office/data-table.js';
import { Empty } from '../../../../office/empty.js';
import { foundStockQuery, idOfItem } from '../../../../office/stock/queries.js';
import { TableSkeleton } from '../../../../office/table-skeleton.js';
import { stockColumns } from './stock-columns.js';

export function FoundStock({ text }: { text: string }) {
  const { data: items, error, refetch } = useQuery(foundStockQuery(text));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!items) return <TableSkeleton rows={4} />;
  if (items.length === 0) return <Empty title={`No stock for “${text}”`}>Try a shorter or a more common word.</Empty>;
  return <DataTable caption={`Stock for ${text}`} columns={stockColumns} rows={items} keyOf={idOfItem} />;
}

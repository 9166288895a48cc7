import { useInfiniteQuery } from '@tanstack/react-query';
import { dateAndTimeText } from '../../../../design/moment.js';
import { Problem } from '../../../../design/problem.js';
import type { Column } from '../../../../office/column.js';
import { DataTable } from '../../../../office/data-table.js';
import { Empty } from '../../../../office/empty.js';
import { StateChip } from '../../../../office/state-chip.js';
import { reservationsQuery, type ReservedPieces } from '../../../../office/stock/queries.js';
import { TableSkeleton } from '../../../../office/table-skeleton.js';
import { OrderLink } from './-order-link.js';

const columns: readonly Column<ReservedPieces>[] = [
  { key: 'order', title: 'Order', cell: ({ orderId }) => <OrderLink orderId={orderId} /> },
  { key: 'pieces', title: 'Pieces', end: true, cell: ({ quantity }) => quantity },
  {
    key: 'state',
    title: 'State',
    cell: ({ status }) =>
      status === 'reserved' ? (
        <StateChip tone="wait">Reserved, not paid</StateChip>
      ) : (
        <StateChip tone="ok">Paid, to be shipped</StateChip>
      ),
  },
  { key: 'since', title: 'Since', cell: ({ since }) => dateAndTimeText(since) },
];

export function Reservations({ productId }: { productId: string }) {
  const query = useInfiniteQuery(reservationsQuery(productId));
  if (query.isPending) return <TableSkeleton rows={2} />;
  if (!query.data) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  const rows = query.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Empty title="No order waits for this product">All pieces can be bought.</Empty>;
  return (
    <DataTable
      caption="Orders that have pieces"
      columns={columns}
      rows={rows}
      keyOf={({ orderId, status }) => `${orderId} ${status}`}
      more={query}
    />
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Problem } from '../../../../design/problem.js';
import { dateAndTimeText } from '../../../../design/moment.js';
import type { Column } from '../../../../office/column.js';
import { DataTable } from '../../../../office/data-table.js';
import { Empty } from '../../../../office/empty.js';
import { happenedText, movesText } from '../../../../office/stock/ledger-words.js';
import { type LedgerLine, ledgerQuery } from '../../../../office/stock/queries.js';
import { TableSkeleton } from '../../../../office/table-skeleton.js';
import { OrderLink } from './-order-link.js';
import classes from './-stock-item.module.css';

const columns: readonly Column<LedgerLine>[] = [
  {
    key: 'what',
    title: 'What',
    lead: true,
    cell: ({ what, moves }) => (
      <>
        <strong className={classes.what}>{happenedText(what)}</strong>
        <p className={classes.note}>{movesText(moves)}</p>
      </>
    ),
  },
  { key: 'available', title: 'Available', end: true, cell: ({ balance }) => balance.available },
  { key: 'onHand', title: 'On hand', end: true, cell: ({ balance }) => balance.onHand },
  {
    key: 'why',
    title: 'Why',
    cell: ({ why, orderId }) => (
      <span>
        {why}
        {orderId && (
          <>
            {why && ' · '}
            <OrderLink orderId={orderId} />
          </>
        )}
      </span>
    ),
  },
  { key: 'who', title: 'Who', cell: ({ who }) => <span className={classes.who}>{who ?? 'an event'}</span> },
  { key: 'at', title: 'When', cell: ({ at }) => dateAndTimeText(at) },
];

export function Ledger({ productId }: { productId: string }) {
  const query = useInfiniteQuery(ledgerQuery(productId));
  if (query.isPending) return <TableSkeleton rows={5} />;
  if (!query.data) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  const lines = query.data.pages.flatMap(({ items }) => items);
  if (lines.length === 0) return <Empty title="Nothing has happened yet">Receive the first goods above.</Empty>;
  return (
    <DataTable
      caption="Ledger"
      columns={columns}
      rows={lines}
      keyOf={({ revision }) => String(revision)}
      more={query}
    />
  );
}

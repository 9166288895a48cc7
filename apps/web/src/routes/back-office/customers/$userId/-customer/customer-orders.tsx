import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { components } from '../../../../../api/schema/ordering.js';
import { allOrdersQuery } from '../../../../../customers/queries.js';
import { dateAndTimeText } from '../../../../../design/moment.js';
import { moneyText } from '../../../../../design/money.js';
import { Problem } from '../../../../../design/problem.js';
import type { Column } from '../../../../../office/column.js';
import { DataTable } from '../../../../../office/data-table.js';
import { Panel } from '../../../../../office/panel.js';
import classes from './customer.module.css';

type Order = components['schemas']['OrderSummaryDto'];

const columns: readonly Column<Order>[] = [
  {
    ...{ key: 'order', title: 'Order', lead: true },
    cell: ({ orderId, orderNumber }) => (
      <Link to="/back-office/orders/$orderId" params={{ orderId }} className={classes.number}>
        {orderNumber}
      </Link>
    ),
  },
  { key: 'status', title: 'Status', cell: ({ status }) => status.replace(/(?<=[a-z])(?=[A-Z])/g, ' ') },
  { key: 'placed', title: 'Placed', cell: ({ startedAt }) => dateAndTimeText(startedAt) },
  { key: 'total', title: 'Total', end: true, cell: ({ total }) => moneyText(total) },
];

/** Looks through the orders of the shop, because Ordering lists them by time only, and says how far it has looked. */
export function CustomerOrders({ userId }: { userId: string }) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(allOrdersQuery);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={160} radius="lg" aria-hidden />;
  const seen = data.pages.flatMap(({ items }) => items);
  const orders = seen.filter(({ customerId }) => customerId === userId);
  return (
    <Panel title="Orders" flush>
      {orders.length > 0 && (
        <DataTable caption="Orders of this person" columns={columns} rows={orders} keyOf={({ orderId }) => orderId} />
      )}
      <div className={classes.foot}>
        <p role="status">
          {orders.length === 0 ? 'None' : orders.length}{' '}
          {hasNextPage ? `among the newest ${seen.length} orders of the shop` : 'among all orders of the shop'}
        </p>
        {hasNextPage && (
          <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Look further back
          </Button>
        )}
      </div>
    </Panel>
  );
}

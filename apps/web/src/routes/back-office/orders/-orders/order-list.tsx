import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dateAndTimeText } from '../../../../design/moment.js';
import { Problem } from '../../../../design/problem.js';
import type { Column } from '../../../../office/column.js';
import { DataTable } from '../../../../office/data-table.js';
import { Nothing } from '../../../../office/nothing.js';
import { Panel } from '../../../../office/panel.js';
import { StateChip } from '../../../../office/state-chip.js';
import { Deadline } from '../../../../order-processes/deadline.js';
import { InStateFor } from '../../../../order-processes/in-state-for.js';
import { type OrderProcess, processStates } from '../../../../order-processes/process-state.js';
import { processesQuery } from '../../../../order-processes/queries.js';
import type { ProcessSearch } from '../../../../order-processes/search.js';
import classes from './orders.module.css';

const columns: readonly Column<OrderProcess>[] = [
  {
    ...{ key: 'order', title: 'Order', lead: true },
    cell: ({ orderId, orderNumber }) => (
      <Link to="/back-office/orders/$orderId" params={{ orderId }} className={classes.number}>
        {orderNumber}
      </Link>
    ),
  },
  {
    ...{ key: 'state', title: 'State' },
    cell: ({ state }) => <StateChip tone={processStates[state].tone}>{processStates[state].title}</StateChip>,
  },
  { key: 'for', title: 'For', cell: ({ enteredAt }) => <InStateFor since={enteredAt} /> },
  {
    ...{ key: 'deadline', title: 'Next deadline' },
    cell: (process) => <Deadline process={process} />,
  },
  { key: 'started', title: 'Started', cell: ({ startedAt }) => dateAndTimeText(startedAt) },
];

export function OrderList({ search }: { search: ProcessSearch }) {
  const { data, error, isPending, refetch, ...more } = useInfiniteQuery(processesQuery(search));
  if (isPending) return <Skeleton height={360} radius="lg" aria-hidden />;
  if (!data) return <Problem error={error} onRetry={() => void refetch()} />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) {
    return search.overdue ? (
      <Nothing title="Nothing is overdue">Every order is within its deadline. This list looks again by itself.</Nothing>
    ) : (
      <Nothing title="No such order">
        No order is in this state now. Orders appear here as soon as they are placed.
      </Nothing>
    );
  }
  return (
    <Panel flush>
      <DataTable caption="Orders" columns={columns} rows={rows} keyOf={({ orderId }) => orderId} more={more} />
    </Panel>
  );
}

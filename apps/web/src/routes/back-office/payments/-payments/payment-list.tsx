import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dateAndTimeText } from '../../../../design/moment.js';
import { moneyText } from '../../../../design/money.js';
import { Problem } from '../../../../design/problem.js';
import type { Column } from '../../../../office/column.js';
import { DataTable } from '../../../../office/data-table.js';
import { Nothing } from '../../../../office/nothing.js';
import { Panel } from '../../../../office/panel.js';
import { PaymentState } from '../../../../payments/payment-state.js';
import type { PaymentSummary } from '../../../../payments/payment-status.js';
import { paymentsQuery } from '../../../../payments/queries.js';
import type { PaymentSearch } from '../../../../payments/search.js';
import { UnderWay } from '../../../../payments/under-way.js';
import classes from './payments.module.css';

const columns: readonly Column<PaymentSummary>[] = [
  {
    ...{ key: 'amount', title: 'Payment', lead: true },
    cell: ({ paymentId, amount, paymentLabel }) => (
      <>
        <Link to="/back-office/payments/$paymentId" params={{ paymentId }} className={classes.amount}>
          {amount ? moneyText(amount) : 'No amount'}
        </Link>
        <p className={classes.small}>{paymentLabel ?? 'given up before it was asked for'}</p>
      </>
    ),
  },
  { key: 'status', title: 'Status', cell: (payment) => <PaymentState payment={payment} /> },
  { key: 'way', title: 'Under way', cell: (payment) => <UnderWay payment={payment} /> },
  { key: 'since', title: 'Since', cell: ({ statusAt }) => dateAndTimeText(statusAt) },
  {
    ...{ key: 'order', title: 'Order' },
    cell: ({ orderId }) => (
      <Link to="/back-office/orders/$orderId" params={{ orderId }}>
        See the order
      </Link>
    ),
  },
];

const nothing = {
  'in-doubt': ['No payment is in doubt', 'What the provider has done is known for every payment.'],
  unsettled: ['Nothing is under way', 'Every payment is settled.'],
  'refund-refused': ['No refund was refused', 'The provider has paid back whatever it was asked to.'],
  all: ['No payment yet', 'The first one appears when an order asks for its money.'],
} as const;

export function PaymentList({ search }: { search: PaymentSearch }) {
  const { data, error, isPending, refetch, ...more } = useInfiniteQuery(paymentsQuery(search));
  if (isPending) return <Skeleton height={360} radius="lg" aria-hidden />;
  if (!data) return <Problem error={error} onRetry={() => void refetch()} />;
  const rows = data.pages.flatMap(({ items }) => items);
  const [title, text] = nothing[search.only ?? 'all'];
  if (rows.length === 0) return <Nothing title={title}>{text}</Nothing>;
  return (
    <Panel flush>
      <DataTable caption="Payments" columns={columns} rows={rows} keyOf={({ paymentId }) => paymentId} more={more} />
    </Panel>
  );
}

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dateAndTimeText } from '../../../../../design/moment.js';
import { moneyText } from '../../../../../design/money.js';
import { Problem } from '../../../../../design/problem.js';
import { Facts } from '../../../../../office/facts.js';
import { Panel } from '../../../../../office/panel.js';
import { StateChip } from '../../../../../office/state-chip.js';
import { useNow } from '../../../../../office/use-now.js';
import { whetherAsked } from '../../../../../order-processes/asked-for-money.js';
import type { OrderProcessDetail } from '../../../../../order-processes/process-state.js';
import { paymentOfOrderQuery } from '../../../../../order-processes/queries.js';
import { paymentStatuses } from '../../../../../payments/payment-status.js';

/** Where the money is, as Payment says, which is asked only when it must have heard of the order. */
export function OrderPayment({ process }: { process: OrderProcessDetail }) {
  const asked = whetherAsked(process, useNow());
  const {
    data: payment,
    error,
    refetch,
  } = useQuery({
    ...paymentOfOrderQuery(process.orderId),
    enabled: asked === 'yes',
  });
  if (asked !== 'yes') {
    return (
      <Panel title="Money">
        <p>{asked === 'no' ? 'No money was asked for yet.' : 'Payment is being asked for the money.'}</p>
      </Panel>
    );
  }
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (payment === undefined) return <Skeleton height={160} radius="lg" aria-hidden />;
  if (payment === null) {
    return (
      <Panel title="Money">
        <p>No money was asked for yet.</p>
      </Panel>
    );
  }
  const { paymentId, amount, paymentLabel, status, statusAt, declineReason, inDoubtSince } = payment;
  const { title, tone } = paymentStatuses[status];
  return (
    <Panel
      title="Money"
      actions={<StateChip tone={inDoubtSince ? 'bad' : tone}>{inDoubtSince ? 'In doubt' : title}</StateChip>}
    >
      <Facts
        facts={[
          ['Amount', amount && moneyText(amount)],
          ['Paid with', paymentLabel],
          ['Since', dateAndTimeText(statusAt)],
          ['Declined because', declineReason],
          [
            'Attempts',
            <Link key="payment" to="/back-office/payments/$paymentId" params={{ paymentId }}>
              Every attempt and its outcome
            </Link>,
          ],
        ]}
      />
    </Panel>
  );
}

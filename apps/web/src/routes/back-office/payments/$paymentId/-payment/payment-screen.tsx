import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dateAndTimeText } from '../../../../../design/moment.js';
import { moneyText } from '../../../../../design/money.js';
import { DetailColumns } from '../../../../../office/detail-columns.js';
import { DetailCrumbs } from '../../../../../office/detail-crumbs.js';
import { LiveState } from '../../../../../office/live-state.js';
import { AcceptedChip } from '../../../../../office/accepted-chip.js';
import { Facts } from '../../../../../office/facts.js';
import { Panel } from '../../../../../office/panel.js';
import { ScreenHeading } from '../../../../../office/screen-heading.js';
import { type Accepted, isAnswered } from '../../../../../payments/accepted.js';
import { PaymentState } from '../../../../../payments/payment-state.js';
import { paymentStatuses } from '../../../../../payments/payment-status.js';
import { paymentQuery } from '../../../../../payments/queries.js';
import { UnderWay } from '../../../../../payments/under-way.js';
import { PaymentHistory } from './payment-history.js';
import { Settling } from './settling.js';

const route = getRouteApi('/back-office/payments/$paymentId/');
const followMs = 1000;

export function PaymentScreen() {
  const { paymentId } = route.useParams();
  const [accepted, setAccepted] = useState<Accepted>();
  const { data: payment } = useSuspenseQuery(paymentQuery(paymentId));
  const waits = accepted && !isAnswered(accepted, payment) ? accepted : undefined;
  useQuery({ ...paymentQuery(paymentId), enabled: waits !== undefined, refetchInterval: followMs });
  const { amount, paymentLabel, status, statusAt, declineReason, operation, inDoubtSince, orderId } = payment;
  return (
    <>
      <DetailCrumbs to="/back-office/payments" list="Payments" title={amount ? moneyText(amount) : 'No amount'} />
      <ScreenHeading title={`Payment of ${amount ? moneyText(amount) : 'nothing'}`} note={paymentLabel} />
      <DetailColumns side={<Settling payment={payment} onAccepted={setAccepted} />}>
        <Panel
          title="Where the money is"
          note={paymentStatuses[status].means}
          actions={
            <LiveState>
              {waits && (
                <AcceptedChip
                  acceptedAt={waits.acceptedAt}
                  mayBeStuck="The provider has not answered. It is asked again by itself."
                />
              )}
              <PaymentState payment={payment} />
            </LiveState>
          }
        >
          <Facts
            facts={[
              ['In doubt since', inDoubtSince && dateAndTimeText(inDoubtSince)],
              ['Since', dateAndTimeText(statusAt)],
              ['Under way', operation && <UnderWay payment={payment} />],
              ['Declined because', declineReason],
              [
                'Order',
                <Link key="order" to="/back-office/orders/$orderId" params={{ orderId }}>
                  See the order
                </Link>,
              ],
            ]}
          />
        </Panel>
        <PaymentHistory history={payment.history} />
      </DetailColumns>
    </>
  );
}

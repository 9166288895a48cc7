import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { DetailColumns } from '../../../../../office/detail-columns.js';
import { DetailCrumbs } from '../../../../../office/detail-crumbs.js';
import { ScreenHeading } from '../../../../../office/screen-heading.js';
import { type AcceptedMove, isBack } from '../../../../../order-processes/accepted-move.js';
import { managedOrderQuery, processQuery } from '../../../../../order-processes/queries.js';
import { OrderDetails } from './order-details.js';
import { OrderPayment } from './order-payment.js';
import { Moves } from './moves.js';
import { ProcessHistory } from './process-history.js';
import { ProcessNow } from './process-now.js';

const route = getRouteApi('/back-office/orders/$orderId/');
const followMs = 1000;

export function OrderScreen() {
  const { orderId } = route.useParams();
  const [accepted, setAccepted] = useState<AcceptedMove>();
  const { data: process } = useSuspenseQuery(processQuery(orderId));
  const waitsFor = accepted && !isBack(accepted, process) ? accepted : undefined;
  useQuery({ ...processQuery(orderId), enabled: waitsFor !== undefined, refetchInterval: followMs });
  const { data: order } = useQuery(managedOrderQuery(orderId));
  return (
    <>
      <DetailCrumbs to="/back-office/orders" list="Orders" title={process.orderNumber} />
      <ScreenHeading
        title={`Order ${process.orderNumber}`}
        note={order?.buyerName ? `by ${order.buyerName}` : undefined}
      />
      <DetailColumns
        side={
          <>
            <OrderPayment process={process} />
            <OrderDetails orderId={orderId} />
          </>
        }
      >
        <ProcessNow process={process} accepted={waitsFor} />
        <Moves process={process} onAccepted={setAccepted} />
        <ProcessHistory steps={process.steps} />
      </DetailColumns>
    </>
  );
}

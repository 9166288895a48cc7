import { Anchor, Breadcrumbs } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ScreenHeading } from '../../../../../office/screen-heading.js';
import { type AcceptedMove, isBack } from '../../../../../order-processes/accepted-move.js';
import { managedOrderQuery, processQuery } from '../../../../../order-processes/queries.js';
import { OrderDetails } from './order-details.js';
import { OrderPayment } from './order-payment.js';
import { Moves } from './moves.js';
import { ProcessHistory } from './process-history.js';
import { ProcessNow } from './process-now.js';
import classes from './order.module.css';

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
      <Breadcrumbs component="nav" aria-label="Where you are" className={classes.crumbs}>
        <Anchor renderRoot={(props) => <Link to="/back-office/orders" {...props} />}>Orders</Anchor>
        <span>{process.orderNumber}</span>
      </Breadcrumbs>
      <ScreenHeading
        title={`Order ${process.orderNumber}`}
        note={order?.buyerName ? `by ${order.buyerName}` : undefined}
      />
      <div className={classes.columns}>
        <div className={classes.column}>
          <ProcessNow process={process} accepted={waitsFor} />
          <Moves process={process} onAccepted={setAccepted} />
          <ProcessHistory steps={process.steps} />
        </div>
        <div className={classes.column}>
          <OrderPayment orderId={orderId} />
          <OrderDetails orderId={orderId} />
        </div>
      </div>
    </>
  );
}

import type { User } from '../../../../../account/for-signed-in.js';
import type { Order } from '../../../../../orders/order.js';
import { CancelOrder } from './cancel-order.js';
import { OrderAgain } from './order-again.js';
import classes from './order-screen.module.css';
import { ReportReturn } from './report-return.js';

interface NextToDoProps {
  readonly order: Order;
  readonly user: User;
  readonly now: number;
}

/** What a person can do about the order where it stands. Ordering decides who may; the page only offers what it would accept. */
export function NextToDo({ order, user, now }: NextToDoProps) {
  const { status } = order;
  const isOut = status === 'Shipped' || status === 'Delivered';
  const hasEnded = status === 'Cancelled' || status === 'Returned' || status === 'Delivered';
  return (
    <>
      {status !== 'Submitted' && order.cancellable && <CancelOrder order={order} now={now} />}
      {isOut && user.roles.includes('orders') && <ReportReturn orderId={order.orderId} />}
      {hasEnded && <OrderAgain order={order} />}
      <p className={classes.foot}>{footOf(order)}</p>
    </>
  );
}

function footOf({ status, orderNumber }: Order): string {
  switch (status) {
    case 'Cancelled':
    case 'Returned':
      return 'Steps that concern your money appear here as they happen.';
    case 'Shipped':
    case 'Delivered':
      return `Not what you wanted? Send it back and write ${orderNumber} on the parcel. You get your money back when it has reached us.`;
    default:
      return 'You may close this page. Steps appear here as they happen, and we write when it is sent or if something goes wrong.';
  }
}

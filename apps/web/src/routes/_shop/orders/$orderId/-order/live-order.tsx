import { VisuallyHidden } from '@mantine/core';
import type { User } from '../../../../../account/for-signed-in.js';
import { moneyOf } from '../../../../../orders/money-of-order.js';
import { headlineOf, lateSince } from '../../../../../orders/order-headline.js';
import { stepsOf } from '../../../../../orders/order-steps.js';
import { Steps } from '../../../../../orders/steps.js';
import { useLiveOrder } from '../../../../../orders/use-live-order.js';
import { usePaymentOfOrder } from '../../../../../orders/use-payment-of-order.js';
import { useShopTime } from '../../../../../orders/use-shop-time.js';
import { CancelOrder } from './cancel-order.js';
import { LiveMark } from './live-mark.js';
import { NextToDo } from './next-to-do.js';
import { OrderHead } from './order-head.js';
import classes from './order-screen.module.css';
import { OrderedGoods } from './ordered-goods.js';
import { StreamDown } from './stream-down.js';
import { TakesLonger } from './takes-longer.js';

export function LiveOrder({ orderId, user }: { orderId: string; user: User }) {
  const { order, connection, updatedAt, refetch } = useLiveOrder(orderId);
  const now = useShopTime();
  const payment = usePaymentOfOrder(order, now);
  const late = lateSince(order, now);
  const money = moneyOf(order, payment);
  const { title, lead } = headlineOf(order, money);
  return (
    <>
      <OrderHead crumb={`Order ${order.orderNumber}`} title={title} lead={lead}>
        <LiveMark connection={connection} ageMs={now - updatedAt} />
      </OrderHead>
      <div className={classes.page}>
        <div className={classes.main}>
          <StreamDown connection={connection} updatedAt={updatedAt} now={now} onLook={() => void refetch()} />
          {late && <TakesLonger since={late} now={now} payment={payment} />}
          <section className={classes.card} aria-labelledby="steps">
            <VisuallyHidden component="h2" id="steps">
              Steps
            </VisuallyHidden>
            <Steps steps={stepsOf(order)}>
              {order.status === 'Submitted' && <CancelOrder order={order} now={now} />}
            </Steps>
          </section>
          <NextToDo order={order} user={user} now={now} />
        </div>
        <OrderedGoods order={order} money={money} />
      </div>
    </>
  );
}

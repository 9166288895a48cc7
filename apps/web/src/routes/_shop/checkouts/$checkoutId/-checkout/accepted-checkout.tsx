import { Button, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { basketQuery } from '../../../../../basket/queries.js';
import { Problem } from '../../../../../design/problem.js';
import { agoText } from '../../../../../orders/liveness.js';
import { usualMs } from '../../../../../orders/order-headline.js';
import { stepsOfCheckout } from '../../../../../orders/steps-of-checkout.js';
import { Steps } from '../../../../../orders/steps.js';
import { useShopTime } from '../../../../../orders/use-shop-time.js';
import { useWithdrawCheckout } from '../../../../../orders/use-withdraw-checkout.js';
import type { Checkout } from '../../../../../orders/outcome-of-checkout.js';
import { OrderHead } from '../../../orders/$orderId/-order/order-head.js';
import classes from '../../../orders/$orderId/-order/order-screen.module.css';
import { TakesLonger } from '../../../orders/$orderId/-order/takes-longer.js';

/** Basket has accepted the checkout, and Ordering has not yet said that it has the order. */
export function AcceptedCheckout({ checkout }: { checkout: Checkout }) {
  const { checkoutId, since, withdrawableFrom, withdrawalRequestedAt } = checkout;
  const now = useShopTime();
  const { data: basket } = useQuery(basketQuery);
  const withdraw = useWithdrawCheckout(checkoutId);
  const pieces = basket?.items.reduce((sum, { checkedOutQuantity }) => sum + checkedOutQuantity, 0) ?? 0;
  const mayWithdraw = withdrawableFrom !== undefined && now > Date.parse(withdrawableFrom) && !withdrawalRequestedAt;
  return (
    <>
      <OrderHead crumb="New order" title="We have your order" lead="Next: checking stock" />
      <div className={classes.page}>
        <div className={classes.main}>
          {since && now - Date.parse(since) > usualMs && <TakesLonger since={since} now={now} />}
          <section className={classes.card} aria-labelledby="steps">
            <VisuallyHidden component="h2" id="steps">
              Steps
            </VisuallyHidden>
            <Steps steps={stepsOfCheckout(since ?? undefined, pieces)} />
          </section>
          {mayWithdraw && (
            <div>
              <Button variant="default" c="var(--dead)" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
                Withdraw it
              </Button>
            </div>
          )}
          {withdrawalRequestedAt && (
            <p role="status">
              You asked to withdraw it {agoText(now - Date.parse(withdrawalRequestedAt))}. Whether it becomes an order
              is decided as soon as it is read.
            </p>
          )}
          {withdraw.error && <Problem error={withdraw.error} />}
          <p className={classes.foot}>
            You may close this page. Your order goes on without it, and is listed among your orders.
          </p>
        </div>
      </div>
    </>
  );
}

import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { Problem } from '../../../../../design/problem.js';
import { agoText } from '../../../../../orders/liveness.js';
import { moneyWhenCancelled } from '../../../../../orders/money-when-cancelled.js';
import type { Order } from '../../../../../orders/order.js';
import { shopTimeAt } from '../../../../../orders/shop-clock.js';
import { useCancelOrder } from '../../../../../orders/use-cancel-order.js';
import classes from './cancel-order.module.css';
import { CountdownRing } from './countdown-ring.js';

interface CancelOrderProps {
  readonly order: Order;
  /** By the clock of the shop, in ms */
  readonly now: number;
}

/** Offers to cancel, asks once, and says "asked" until the order itself says that it is cancelled. */
export function CancelOrder({ order, now }: CancelOrderProps) {
  const [isAsking, setIsAsking] = useState(false);
  const cancel = useCancelOrder(order.orderId);
  const until = order.cancellableUntil;
  const left = until === null ? 0 : Math.ceil((Date.parse(until) - now) / 1_000);
  return (
    <div className={`${classes.panel} ${left > 0 ? '' : classes.quiet}`} role="group" aria-label="Cancel the order">
      {left > 0 && <CountdownRing left={left} of={lengthOf(order, until!)} />}
      <div className={classes.text}>
        <b>{isAsking ? 'Cancel the whole order?' : 'Changed your mind?'}</b>
        <p>{isAsking ? moneyWhenCancelled(order) : howLong(left)}</p>
      </div>
      {cancel.isSuccess ? (
        <span className={classes.asked} role="status">
          <IconClock size={16} aria-hidden />
          Asked to cancel {agoText(now - shopTimeAt(cancel.submittedAt))}
        </span>
      ) : (
        <div className={classes.buttons}>
          {isAsking ? (
            <>
              <Button className={classes.sure} autoFocus loading={cancel.isPending} onClick={() => cancel.mutate()}>
                Yes, cancel it
              </Button>
              <Button variant="default" disabled={cancel.isPending} onClick={() => setIsAsking(false)}>
                Keep the order
              </Button>
            </>
          ) : (
            <Button variant="default" className={classes.danger} onClick={() => setIsAsking(true)}>
              Cancel the order
            </Button>
          )}
        </div>
      )}
      {cancel.error && (
        <div className={classes.problem}>
          <Problem error={cancel.error} />
        </div>
      )}
    </div>
  );
}

const howLong = (left: number): string =>
  left > 0
    ? 'Cancelling now costs nothing and needs no reason.'
    : 'You may cancel until the parcel leaves. It needs no reason.';

const lengthOf = ({ startedAt }: Order, until: string): number => (Date.parse(until) - Date.parse(startedAt)) / 1_000;

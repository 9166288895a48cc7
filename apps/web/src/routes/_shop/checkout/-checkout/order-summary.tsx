import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { BasketTotal } from '../../../../basket/basket-total.js';
import { Note } from '../../../../basket/note.js';
import { showPriceChanges } from '../../../../basket/price-changes-notice.js';
import panel from '../../../../basket/panel.module.css';
import type { Basket } from '../../../../basket/queries.js';
import type { PayButton } from '../../../../checkout/pay-button.js';
import classes from './checkout-screen.module.css';

interface OrderSummaryProps {
  readonly basket: Basket;
  readonly button: PayButton;
  readonly attempt: number;
  /** The customer has to accept a new total. */
  readonly hasPriceChanges: boolean;
  /** What the shop said to the last attempt. */
  readonly children: ReactNode;
}

export function OrderSummary({
  basket,
  button: { text, reason },
  attempt,
  hasPriceChanges,
  children,
}: OrderSummaryProps) {
  return (
    <section className={classes.summary} aria-labelledby="summary">
      <div className={panel.panel}>
        <div className={`${panel.padded} ${classes.inner}`}>
          <h2 id="summary">Summary</h2>
          <BasketTotal basket={basket} />
          {children}
          {reason !== null && (
            <div id="why-not-pay">
              <Note tone={attempt > 0 ? 'plain' : 'waiting'}>
                <p>{reason}</p>
                {hasPriceChanges && (
                  <Button variant="default" size="xs" onClick={showPriceChanges}>
                    See what has changed
                  </Button>
                )}
              </Note>
            </div>
          )}
          <Button
            type="submit"
            size="lg"
            fullWidth
            className={classes.pay}
            data-disabled={reason !== null || undefined}
            aria-disabled={reason !== null}
            aria-describedby={reason !== null ? 'why-not-pay' : undefined}
          >
            {text}
          </Button>
          <p className={classes.small}>
            We hold ourselves to this total. A second click, a reload or a lost answer still makes one order. You may
            cancel it until it is shipped.
          </p>
        </div>
      </div>
    </section>
  );
}

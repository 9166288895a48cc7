import { BasketTotal } from '../../../basket/basket-total.js';
import { OrderButton } from '../../../basket/order-button.js';
import panel from '../../../basket/panel.module.css';
import type { Basket } from '../../../basket/queries.js';
import classes from './-basket-screen.module.css';

export function BasketSummary({ basket }: { basket: Basket }) {
  return (
    <section className={classes.summary} aria-labelledby="summary">
      <div className={panel.panel}>
        <div className={`${panel.padded} ${classes.contents}`}>
          <h2 id="summary">Summary</h2>
          <BasketTotal basket={basket} />
          <OrderButton basket={basket} />
          <p className={classes.small}>
            You see the total once more before you pay. It does not change unless you accept it.
          </p>
        </div>
      </div>
    </section>
  );
}

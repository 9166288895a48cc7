import { useIsMutating } from '@tanstack/react-query';
import { moneyText } from '../design/money.js';
import classes from './basket-total.module.css';
import { piecesText } from './pieces-text.js';
import { type Basket, basketKey, piecesIn } from './queries.js';

/** The total as the shop has added it up. While a change is on its way, it is that of the last answer, and pale. */
export function BasketTotal({ basket }: { basket: Basket }) {
  const isBusy = useIsMutating({ mutationKey: basketKey }) > 0;
  const { items, total } = basket;
  return (
    <dl className={classes.total} aria-busy={isBusy} aria-live="polite">
      <div>
        <dt>
          {items.length === 1 ? '1 thing' : `${items.length} things`}, {piecesText(piecesIn(basket))}
        </dt>
        <dd>{total ? moneyText(total) : '–'}</dd>
      </div>
      <div>
        <dt>Delivery</dt>
        <dd>included</dd>
      </div>
      <div className={classes.sum}>
        <dt>Total</dt>
        <dd>{total ? moneyText(total) : '–'}</dd>
      </div>
    </dl>
  );
}

import { BasketContents } from '../../../../basket/basket-contents.js';
import type { Basket } from '../../../../basket/queries.js';
import { ButtonLink } from '../../../../design/button-link.js';
import classes from './checkout-screen.module.css';

/** An empty basket at the checkout: perhaps its order was placed in another tab, or by a click on Back. */
export function NothingToOrder({ basket }: { basket: Basket }) {
  return (
    <div className={`${classes.main} ${classes.alone}`}>
      <BasketContents basket={basket} />
      <p>
        Have you ordered just now?{' '}
        <ButtonLink to="/orders" variant="default" ml="xs">
          See your orders
        </ButtonLink>
      </p>
    </div>
  );
}

import { Button } from '@mantine/core';
import { ButtonLink } from '../design/button-link.js';
import { useUser } from '../session/queries.js';
import { signInLink } from '../session/sign-in-link.js';
import classes from './order-button.module.css';
import type { Basket } from './queries.js';
import { whyNotOrder } from './why-not-order.js';

/** Leads to the checkout, by way of the sign-in if need be. When the basket can't be ordered, it says why. */
export function OrderButton({ basket }: { basket: Basket }) {
  const user = useUser();
  const reason = whyNotOrder(basket);
  if (reason !== null) {
    return (
      <>
        <p id="why-not-order" className={classes.reason}>
          {reason}
        </p>
        <Button
          size="md"
          fullWidth
          className={classes.button}
          data-disabled
          aria-disabled
          aria-describedby="why-not-order"
        >
          Check out
        </Button>
      </>
    );
  }
  if (user === null) {
    return (
      <Button component="a" href={signInLink('/checkout')} size="md" fullWidth>
        Sign in and check out
      </Button>
    );
  }
  return (
    <ButtonLink to="/checkout" size="md" fullWidth>
      Check out
    </ButtonLink>
  );
}

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ButtonLink } from '../../../../../design/button-link.js';
import { Problem } from '../../../../../design/problem.js';
import type { Order } from '../../../../../orders/order.js';
import { useOrderAgain } from '../../../../../orders/use-order-again.js';
import classes from './cancel-order.module.css';

export function OrderAgain({ order: { items, status } }: { order: Order }) {
  const navigate = useNavigate();
  const again = useOrderAgain();
  const put = () =>
    again.mutate(items, { onSuccess: (isAnyIn) => (isAnyIn ? void navigate({ to: '/basket' }) : undefined) });
  return (
    <div className={`${classes.panel} ${classes.quiet}`}>
      <div className={classes.text}>
        <b>{status === 'Delivered' ? 'The same once more?' : 'Still want it?'}</b>
        <p>The goods go into your basket at the prices of today. You buy nothing by that.</p>
      </div>
      <div className={classes.buttons}>
        <Button variant={status === 'Delivered' ? 'light' : 'filled'} loading={again.isPending} onClick={put}>
          Put it into the basket
        </Button>
        <ButtonLink to="/" variant="subtle">
          See other goods
        </ButtonLink>
      </div>
      {again.error && (
        <div className={classes.problem}>
          <Problem error={again.error} />
        </div>
      )}
    </div>
  );
}

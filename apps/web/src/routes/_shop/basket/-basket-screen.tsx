import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BasketContents } from '../../../basket/basket-contents.js';
import { basketQuery } from '../../../basket/queries.js';
import { Problem } from '../../../design/problem.js';
import { useUser } from '../../../session/queries.js';
import classes from './-basket-screen.module.css';
import { BasketSummary } from './-basket-summary.js';

export function BasketScreen() {
  const { data: basket, error, refetch } = useQuery(basketQuery);
  const user = useUser();
  return (
    <>
      <div className={classes.head}>
        <h1>Basket</h1>
        {user !== undefined && <p>{user ? 'Kept in your account' : 'Kept for you on this device for 30 days'}</p>}
      </div>
      <div className={classes.columns}>
        <div className={classes.contents}>
          {basket ? (
            <BasketContents basket={basket} />
          ) : error ? (
            <Problem error={error} onRetry={() => void refetch()} />
          ) : (
            <Skeleton height={320} radius="lg" />
          )}
        </div>
        {basket && basket.items.length > 0 && <BasketSummary basket={basket} />}
      </div>
    </>
  );
}

import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import cards from '../../../account/card.module.css';
import { backInStockRequestsQuery } from '../../../account/queries.js';
import { useWithdrawRequest } from '../../../account/use-withdraw-request.js';
import { dateText } from '../../../design/moment.js';
import { Problem } from '../../../design/problem.js';
import classes from './-e-mails-screen.module.css';

export function BackInStockRequests() {
  const { data: requests, error, refetch } = useQuery(backInStockRequestsQuery);
  const withdraw = useWithdrawRequest();
  return (
    <section className={`${cards.card} ${classes.section}`} aria-labelledby="waiting">
      <h2 id="waiting">What you wait for</h2>
      <p>We write once, as soon as it is back in stock.</p>
      {!requests && (error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton height={48} />)}
      {requests?.length === 0 && <p>Nothing. A product that is sold out has a button that puts it here.</p>}
      <ul className={classes.list}>
        {requests?.map(({ requestId, productId, productName, requestedAt }) => (
          <li key={requestId}>
            <span>
              <Link to="/products/$productId" params={{ productId }}>
                {productName ?? 'A product'}
              </Link>{' '}
              <span className={classes.when}>since {dateText(requestedAt)}</span>
            </span>
            <Button
              variant="default"
              aria-label={`Do not wait for ${productName ?? 'this product'} any more`}
              onClick={() => withdraw.mutate(requestId)}
            >
              Stop waiting
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

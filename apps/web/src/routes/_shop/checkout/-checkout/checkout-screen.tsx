import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { basketQuery } from '../../../../basket/queries.js';
import { addressBookQuery } from '../../../../checkout/address-book.js';
import { Problem } from '../../../../design/problem.js';
import { sessionQuery } from '../../../../session/queries.js';
import classes from './checkout-screen.module.css';
import { OrderForm } from './order-form.js';
import { SignInToOrder } from './sign-in-to-order.js';

export function CheckoutScreen() {
  const session = useQuery(sessionQuery);
  const basket = useQuery(basketQuery);
  const user = session.data?.user;
  // Without it, the form would grow while somebody reads it.
  const { isPending: isBookComing } = useQuery({ ...addressBookQuery, enabled: Boolean(user) });
  if (user === null) return <SignInToOrder basket={basket.data} />;
  const failed = [session, basket].find(({ data, error }) => !data && error);
  return (
    <>
      <h1 className={classes.title}>Checkout</h1>
      {failed ? (
        <Problem error={failed.error} onRetry={() => void failed.refetch()} />
      ) : user && basket.data && !isBookComing ? (
        <OrderForm key={user.id} userId={user.id} basket={basket.data} />
      ) : (
        <Skeleton height="100vh" mt="lg" radius="lg" />
      )}
    </>
  );
}

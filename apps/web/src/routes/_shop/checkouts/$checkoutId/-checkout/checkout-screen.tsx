import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ForSignedIn } from '../../../../../account/for-signed-in.js';
import { PendingScreen } from '../../../../../design/pending-screen.js';
import { Problem } from '../../../../../design/problem.js';
import { outcomeOfCheckoutQuery } from '../../../../../orders/outcome-of-checkout.js';
import { AcceptedCheckout } from './accepted-checkout.js';
import { RejectedCheckout } from './rejected-checkout.js';

const route = getRouteApi('/_shop/checkouts/$checkoutId/');

/** How often a checkout is asked for whose order is being started, in ms. */
const pollMs = 1_000;

/** What was ordered just now, until its order has a page of its own. */
export function CheckoutScreen() {
  const { checkoutId } = route.useParams();
  return <ForSignedIn toSee="this order">{() => <Outcome key={checkoutId} checkoutId={checkoutId} />}</ForSignedIn>;
}

function Outcome({ checkoutId }: { checkoutId: string }) {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    ...outcomeOfCheckoutQuery(checkoutId),
    refetchInterval: ({ state }) => state.data?.kind === 'accepted' && pollMs,
  });
  const orderId = data?.kind === 'order' ? data.orderId : undefined;
  useEffect(() => {
    if (orderId) void navigate({ to: '/orders/$orderId', params: { orderId }, replace: true });
  }, [navigate, orderId]);
  if (!data) return error ? <Problem error={error} onRetry={() => void refetch()} /> : <PendingScreen />;
  if (data.kind === 'accepted') return <AcceptedCheckout checkout={data.checkout} />;
  return data.kind === 'rejected' ? <RejectedCheckout {...data} /> : <PendingScreen />;
}

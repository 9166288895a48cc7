import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ForSignedIn, type User } from '../../../../../account/for-signed-in.js';
import { PendingScreen } from '../../../../../design/pending-screen.js';
import { Problem } from '../../../../../design/problem.js';
import { orderKey } from '../../../../../orders/queries.js';
import { whereaboutsQuery } from '../../../../../orders/whereabouts.js';
import { AcceptedCheckout } from './accepted-checkout.js';
import { LiveOrder } from './live-order.js';
import { RejectedCheckout } from './rejected-checkout.js';

const route = getRouteApi('/_shop/orders/$orderId/');

/** How often a checkout is asked for whose order is being started, in ms. */
const pollMs = 1_000;

export function OrderScreen() {
  const { orderId } = route.useParams();
  return (
    <ForSignedIn toSee="this order">{(user) => <OrderOrCheckout key={orderId} id={orderId} user={user} />}</ForSignedIn>
  );
}

function OrderOrCheckout({ id, user }: { id: string; user: User }) {
  const isOrder = useQueryClient().getQueryData(orderKey(id)) !== undefined;
  return isOrder ? <LiveOrder orderId={id} user={user} /> : <WaitingForOrder checkoutId={id} />;
}

function WaitingForOrder({ checkoutId }: { checkoutId: string }) {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    ...whereaboutsQuery(checkoutId),
    refetchInterval: ({ state }) => state.data?.kind === 'accepted' && pollMs,
  });
  const orderId = data?.kind === 'order' ? data.order.orderId : undefined;
  useEffect(() => {
    if (orderId) void navigate({ to: '/orders/$orderId', params: { orderId }, replace: true });
  }, [navigate, orderId]);
  if (!data) return error ? <Problem error={error} onRetry={() => void refetch()} /> : <PendingScreen />;
  if (data.kind === 'accepted') return <AcceptedCheckout checkout={data.checkout} />;
  return data.kind === 'rejected' ? <RejectedCheckout {...data} /> : <PendingScreen />;
}

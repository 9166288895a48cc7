import { getRouteApi } from '@tanstack/react-router';
import { ForSignedIn } from '../../../../../account/for-signed-in.js';
import { LiveOrder } from './live-order.js';

const route = getRouteApi('/_shop/orders/$orderId/');

export function OrderScreen() {
  const { orderId } = route.useParams();
  return (
    <ForSignedIn toSee="this order">{(user) => <LiveOrder key={orderId} orderId={orderId} user={user} />}</ForSignedIn>
  );
}

import { createFileRoute, notFound, redirect } from '@tanstack/react-router';
import { orNull } from '../../../../api/or-null.js';
import { orderKey } from '../../../../orders/queries.js';
import { whereaboutsQuery } from '../../../../orders/whereabouts.js';
import { sessionQuery } from '../../../../session/queries.js';
import { OrderScreen } from './-order/order-screen.js';

/** The id is that of an order, or of a checkout whose order is being started. */
export const Route = createFileRoute('/_shop/orders/$orderId/')({
  loader: async ({ context: { queryClient }, params: { orderId } }) => {
    const { user } = await queryClient.ensureQueryData(sessionQuery);
    if (!user || queryClient.getQueryData(orderKey(orderId))) return;
    const found = await orNull(queryClient.fetchQuery(whereaboutsQuery(orderId)));
    if (!found) throw notFound();
    if (found.kind === 'order' && found.order.orderId !== orderId) {
      throw redirect({ to: '/orders/$orderId', params: { orderId: found.order.orderId }, replace: true });
    }
  },
  head: () => ({ meta: [{ title: 'Order · Tradewind' }] }),
  component: OrderScreen,
});

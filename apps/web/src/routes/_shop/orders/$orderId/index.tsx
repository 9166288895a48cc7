import { createFileRoute, notFound } from '@tanstack/react-router';
import { orNull } from '../../../../api/or-null.js';
import { orderQuery } from '../../../../orders/queries.js';
import { sessionQuery } from '../../../../session/queries.js';
import { OrderScreen } from './-order/order-screen.js';

export const Route = createFileRoute('/_shop/orders/$orderId/')({
  loader: async ({ context: { queryClient }, params: { orderId } }) => {
    const { user } = await queryClient.ensureQueryData(sessionQuery);
    if (user && !(await orNull(queryClient.ensureQueryData(orderQuery(orderId))))) throw notFound();
  },
  head: () => ({ meta: [{ title: 'Order · Tradewind' }] }),
  component: OrderScreen,
});

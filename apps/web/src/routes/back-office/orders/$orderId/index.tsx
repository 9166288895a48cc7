import { createFileRoute } from '@tanstack/react-router';
import { managedOrderQuery, processQuery } from '../../../../order-processes/queries.js';
import { OrderScreen } from './-order/order-screen.js';

export const Route = createFileRoute('/back-office/orders/$orderId/')({
  loader: ({ context: { queryClient }, params: { orderId } }) => {
    void queryClient.prefetchQuery(managedOrderQuery(orderId));
    return queryClient.ensureQueryData(processQuery(orderId));
  },
  head: ({ loaderData }) => ({ meta: [{ title: `${loaderData?.orderNumber ?? 'Order'} · Tradewind` }] }),
  component: OrderScreen,
});

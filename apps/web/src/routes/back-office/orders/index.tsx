import { createFileRoute } from '@tanstack/react-router';
import { processesQuery } from '../../../order-processes/queries.js';
import { processSearch } from '../../../order-processes/search.js';
import { OrdersScreen } from './-orders/orders-screen.js';

export const Route = createFileRoute('/back-office/orders/')({
  validateSearch: processSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => void queryClient.prefetchInfiniteQuery(processesQuery(deps)),
  head: () => ({ meta: [{ title: 'Orders · Tradewind' }] }),
  component: OrdersScreen,
});

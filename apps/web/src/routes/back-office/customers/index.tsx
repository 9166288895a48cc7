import { createFileRoute } from '@tanstack/react-router';
import { customersQuery } from '../../../customers/queries.js';
import { customerSearch } from '../../../customers/search.js';
import { CustomersScreen } from './-customers/customers-screen.js';

export const Route = createFileRoute('/back-office/customers/')({
  validateSearch: customerSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => void queryClient.prefetchInfiniteQuery(customersQuery(deps)),
  head: () => ({ meta: [{ title: 'Customers · Tradewind' }] }),
  component: CustomersScreen,
});

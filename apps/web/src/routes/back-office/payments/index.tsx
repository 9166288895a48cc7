import { createFileRoute } from '@tanstack/react-router';
import { paymentsQuery } from '../../../payments/queries.js';
import { paymentSearch } from '../../../payments/search.js';
import { PaymentsScreen } from './-payments/payments-screen.js';

export const Route = createFileRoute('/back-office/payments/')({
  validateSearch: paymentSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => void queryClient.prefetchInfiniteQuery(paymentsQuery(deps)),
  head: () => ({ meta: [{ title: 'Payments · Tradewind' }] }),
  component: PaymentsScreen,
});

import { createFileRoute } from '@tanstack/react-router';
import { customerQuery } from '../../../../customers/queries.js';
import { CustomerScreen } from './-customer/customer-screen.js';

export const Route = createFileRoute('/back-office/customers/$userId/')({
  loader: ({ context: { queryClient }, params: { userId } }) => queryClient.ensureQueryData(customerQuery(userId)),
  head: ({ loaderData }) => ({ meta: [{ title: `${loaderData?.displayName ?? 'Customer'} · Tradewind` }] }),
  component: CustomerScreen,
});

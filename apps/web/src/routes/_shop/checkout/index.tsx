import { createFileRoute } from '@tanstack/react-router';
import { basketQuery } from '../../../basket/queries.js';
import { CheckoutScreen } from './-checkout/checkout-screen.js';

export const Route = createFileRoute('/_shop/checkout/')({
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(basketQuery),
  head: () => ({ meta: [{ title: 'Checkout · Tradewind' }] }),
  component: CheckoutScreen,
});

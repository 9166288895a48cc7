import { createFileRoute } from '@tanstack/react-router';
import { paymentQuery } from '../../../../payments/queries.js';
import { PaymentScreen } from './-payment/payment-screen.js';

export const Route = createFileRoute('/back-office/payments/$paymentId/')({
  loader: ({ context: { queryClient }, params: { paymentId } }) => queryClient.ensureQueryData(paymentQuery(paymentId)),
  head: () => ({ meta: [{ title: 'Payment · Tradewind' }] }),
  component: PaymentScreen,
});

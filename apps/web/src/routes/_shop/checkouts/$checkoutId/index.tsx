import { createFileRoute, notFound, redirect } from '@tanstack/react-router';
import { orNull } from '../../../../api/or-null.js';
import { outcomeOfCheckoutQuery } from '../../../../orders/outcome-of-checkout.js';
import { sessionQuery } from '../../../../session/queries.js';
import { CheckoutScreen } from './-checkout/checkout-screen.js';

export const Route = createFileRoute('/_shop/checkouts/$checkoutId/')({
  loader: async ({ context: { queryClient }, params: { checkoutId } }) => {
    const { user } = await queryClient.ensureQueryData(sessionQuery);
    if (!user) return;
    const outcome = await orNull(queryClient.fetchQuery(outcomeOfCheckoutQuery(checkoutId)));
    if (!outcome) throw notFound();
    if (outcome.kind === 'order') {
      throw redirect({ to: '/orders/$orderId', params: { orderId: outcome.orderId }, replace: true });
    }
  },
  head: () => ({ meta: [{ title: 'Your order · Tradewind' }] }),
  component: CheckoutScreen,
});

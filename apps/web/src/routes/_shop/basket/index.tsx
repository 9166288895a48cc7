import { createFileRoute } from '@tanstack/react-router';
import { basketQuery } from '../../../basket/queries.js';
import { BasketScreen } from './-basket-screen.js';

export const Route = createFileRoute('/_shop/basket/')({
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(basketQuery),
  head: () => ({ meta: [{ title: 'Basket · Tradewind' }] }),
  component: BasketScreen,
});

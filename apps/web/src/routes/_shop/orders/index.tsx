import { createFileRoute } from '@tanstack/react-router';
import { orderSearch } from '../../../orders/order-search.js';
import { OrdersScreen } from './-orders-screen.js';

export const Route = createFileRoute('/_shop/orders/')({
  validateSearch: orderSearch,
  head: () => ({ meta: [{ title: 'Your orders · Tradewind' }] }),
  component: OrdersScreen,
});

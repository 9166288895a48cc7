import { createFileRoute } from '@tanstack/react-router';
import { NewProductScreen } from './-new-product-screen.js';

export const Route = createFileRoute('/back-office/products/new/')({
  head: () => ({ meta: [{ title: 'New product · Back office · Tradewind' }] }),
  component: NewProductScreen,
});

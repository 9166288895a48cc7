import { createFileRoute } from '@tanstack/react-router';
import { AddressesScreen } from './-addresses-screen.js';

export const Route = createFileRoute('/_shop/addresses/')({
  head: () => ({ meta: [{ title: 'Your addresses · Tradewind' }] }),
  component: AddressesScreen,
});

import { createFileRoute } from '@tanstack/react-router';
import { SignInsScreen } from './-sign-ins-screen.js';

export const Route = createFileRoute('/_shop/sign-ins/')({
  head: () => ({ meta: [{ title: 'Where you are signed in · Tradewind' }] }),
  component: SignInsScreen,
});

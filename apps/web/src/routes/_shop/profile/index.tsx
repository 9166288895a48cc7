import { createFileRoute } from '@tanstack/react-router';
import { ProfileScreen } from './-profile-screen.js';

export const Route = createFileRoute('/_shop/profile/')({
  head: () => ({ meta: [{ title: 'Your profile · Tradewind' }] }),
  component: ProfileScreen,
});

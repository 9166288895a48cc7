import { createFileRoute } from '@tanstack/react-router';
import { MessagingScreen } from './-messaging/messaging-screen.js';

export const Route = createFileRoute('/back-office/messaging/')({
  head: () => ({ meta: [{ title: 'Messaging · Tradewind' }] }),
  component: MessagingScreen,
});

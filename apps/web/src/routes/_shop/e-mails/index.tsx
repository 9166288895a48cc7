import { createFileRoute } from '@tanstack/react-router';
import { EMailsScreen } from './-e-mails-screen.js';

export const Route = createFileRoute('/_shop/e-mails/')({
  head: () => ({ meta: [{ title: 'Your e-mails · Tradewind' }] }),
  component: EMailsScreen,
});

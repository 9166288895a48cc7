import { createFileRoute } from '@tanstack/react-router';
import { mailQuery } from '../../../../mails/queries.js';
import { MailScreen } from './-mail/mail-screen.js';

export const Route = createFileRoute('/back-office/mails/$mailId/')({
  loader: ({ context: { queryClient }, params: { mailId } }) => queryClient.ensureQueryData(mailQuery(mailId)),
  head: () => ({ meta: [{ title: 'Mail · Tradewind' }] }),
  component: MailScreen,
});

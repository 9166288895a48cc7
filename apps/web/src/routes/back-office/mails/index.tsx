import { createFileRoute } from '@tanstack/react-router';
import { mailsQuery } from '../../../mails/queries.js';
import { mailSearch } from '../../../mails/search.js';
import { MailsScreen } from './-mails/mails-screen.js';

export const Route = createFileRoute('/back-office/mails/')({
  validateSearch: mailSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => void queryClient.prefetchInfiniteQuery(mailsQuery(deps)),
  head: () => ({ meta: [{ title: 'Mails · Tradewind' }] }),
  component: MailsScreen,
});

import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { MailboxScreen } from './-mailbox-screen.js';

export const Route = createFileRoute('/_shop/mailbox/')({
  validateSearch: z.object({ mail: z.catch(z.optional(z.int().check(z.positive())), undefined) }),
  head: () => ({ meta: [{ title: 'Mailbox of the demo · Tradewind' }] }),
  component: MailboxScreen,
});

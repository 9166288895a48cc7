import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { SalesScreen } from './-sales/sales-screen.js';

export const Route = createFileRoute('/back-office/sales/')({
  validateSearch: z.object({ days: z.optional(z.catch(z.literal([7, 30, 90]), 30)) }),
  head: () => ({ meta: [{ title: 'Sales · Back office · Tradewind' }] }),
  component: SalesScreen,
});

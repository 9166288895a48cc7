import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { ImportScreen } from './-import-screen.js';

export const Route = createFileRoute('/back-office/products/import/')({
  validateSearch: z.object({ importId: z.optional(z.catch(z.uuid(), '')) }),
  head: () => ({ meta: [{ title: 'Import products · Back office · Tradewind' }] }),
  component: ImportScreen,
});

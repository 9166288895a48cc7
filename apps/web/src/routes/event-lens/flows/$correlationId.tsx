import { createFileRoute, notFound } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { orNull } from '../../../api/or-null.js';
import { flowQuery } from '../../../lens/queries.js';
import { FlowScreen } from './-flow/flow-screen.js';
import { UnknownFlow } from './-flow/unknown-flow.js';

const search = z.object({
  /** The row that the inspector shows. */
  row: z.catch(z.optional(z.string()), undefined),
  /** The inspector shows headers and payload. */
  message: z.catch(z.optional(z.literal(true)), undefined),
  /** All quiet transactions are shown in full. */
  full: z.catch(z.optional(z.literal(true)), undefined),
});

export const Route = createFileRoute('/event-lens/flows/$correlationId')({
  validateSearch: search,
  loader: async ({ context: { queryClient }, params: { correlationId } }) => {
    if (!(await orNull(queryClient.fetchQuery(flowQuery(correlationId))))) throw notFound();
  },
  head: () => ({ meta: [{ title: 'Flow · Event Lens · Tradewind' }] }),
  component: FlowScreen,
  notFoundComponent: UnknownFlow,
});

import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { flowsQuery } from '../../../lens/queries.js';
import { FaultsScreen } from './-faults/faults-screen.js';

const word = z.catch(z.optional(z.string()), undefined);

const search = z.object({
  /** Where something is to be broken. */
  service: word,
  /** The id of what is shown in full. */
  breakage: word,
});

export const Route = createFileRoute('/event-lens/faults/')({
  validateSearch: search,
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(flowsQuery({ faults: true })),
  head: () => ({ meta: [{ title: 'Faults · Event Lens · Tradewind' }] }),
  component: FaultsScreen,
});

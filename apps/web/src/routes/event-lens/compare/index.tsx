import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { flowQuery, flowsQuery } from '../../../lens/queries.js';
import { CompareScreen } from './-compare/compare-screen.js';

const id = z.catch(z.optional(z.string()), undefined);

export const Route = createFileRoute('/event-lens/compare/')({
  /** The correlation ids of the two flows. */
  validateSearch: z.object({ one: id, other: id }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps: { one, other } }) => {
    const chosen = [one, other].filter((flow) => flow !== undefined);
    await Promise.all(chosen.map((flow) => queryClient.ensureQueryData(flowQuery(flow))));
    if (chosen.length < 2) await queryClient.ensureQueryData(flowsQuery({}));
  },
  head: () => ({ meta: [{ title: 'Compare · Event Lens · Tradewind' }] }),
  component: CompareScreen,
});

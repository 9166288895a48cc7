import { createFileRoute } from '@tanstack/react-router';
import { flowsQuery } from '../../lens/queries.js';
import { flowSearch } from '../../lens/search.js';
import { LiveScreen } from './-live/live-screen.js';

export const Route = createFileRoute('/event-lens/')({
  validateSearch: flowSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps }) => {
    if (deps.at === undefined) await queryClient.ensureQueryData(flowsQuery(deps));
  },
  component: LiveScreen,
});

import { createFileRoute } from '@tanstack/react-router';
import { processSearch } from '../../../lens/process-search.js';
import { processesQuery } from '../../../lens/queries.js';
import { ProcessesScreen } from './-processes/processes-screen.js';

export const Route = createFileRoute('/event-lens/processes')({
  validateSearch: processSearch,
  loaderDeps: ({ search: { text } }) => ({ text }),
  loader: ({ context: { queryClient }, deps: { text } }) =>
    queryClient.ensureQueryData(processesQuery({ text, only: undefined })),
  head: () => ({ meta: [{ title: 'Processes · Event Lens · Tradewind' }] }),
  component: ProcessesScreen,
});

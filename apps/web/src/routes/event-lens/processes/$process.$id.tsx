import { createFileRoute, notFound } from '@tanstack/react-router';
import { orNull } from '../../../api/or-null.js';
import { processQuery } from '../../../lens/queries.js';
import { ProcessPanel } from './-process/process-panel.js';
import { UnknownProcess } from './-process/unknown-process.js';

export const Route = createFileRoute('/event-lens/processes/$process/$id')({
  loader: async ({ context: { queryClient }, params: { process, id } }) => {
    if (!(await orNull(queryClient.fetchQuery(processQuery(process, id))))) throw notFound();
  },
  component: ProcessPanel,
  notFoundComponent: UnknownProcess,
});

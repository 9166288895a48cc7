import { createFileRoute } from '@tanstack/react-router';
import { mapNodesQuery, mapQuery } from '../../../lens/queries.js';
import { MapScreen } from './-map/map-screen.js';

export const Route = createFileRoute('/event-lens/map/')({
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(mapQuery), queryClient.ensureQueryData(mapNodesQuery)]),
  head: () => ({ meta: [{ title: 'Map · Event Lens · Tradewind' }] }),
  component: MapScreen,
});

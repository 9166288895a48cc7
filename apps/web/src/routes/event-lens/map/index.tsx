import { createFileRoute } from '@tanstack/react-router';
import { mapQuery } from '../../../lens/queries.js';
import { MapScreen } from './-map/map-screen.js';

export const Route = createFileRoute('/event-lens/map/')({
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(mapQuery),
  head: () => ({ meta: [{ title: 'Map · Event Lens · Tradewind' }] }),
  component: MapScreen,
});

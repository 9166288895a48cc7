import { createFileRoute } from '@tanstack/react-router';
import { tourSearch } from '../../../lens/tour/tour-search.js';
import { TourScreen } from './-tour/tour-screen.js';

export const Route = createFileRoute('/event-lens/tour/')({
  validateSearch: tourSearch,
  loader: async ({ context: { tour } }) => ({ tour: await tour() }),
  head: () => ({ meta: [{ title: 'Tour · Event Lens · Tradewind' }] }),
  component: TourScreen,
});

import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, HeadContent, Outlet } from '@tanstack/react-router';
import type { Tour } from '../lens/tour/tour.js';
import { UnknownScreen } from '../design/unknown-screen.js';

export interface RouterContext {
  readonly queryClient: QueryClient;
  /** What the Event Lens is to tell of this system. */
  readonly tour: () => Promise<Tour>;
}

export const Route = createRootRouteWithContext<RouterContext>()({
  head: () => ({ meta: [{ title: 'Tradewind' }] }),
  component: () => (
    <>
      <HeadContent />
      <Outlet />
    </>
  ),
  notFoundComponent: () => (
    <main>
      <UnknownScreen />
    </main>
  ),
});

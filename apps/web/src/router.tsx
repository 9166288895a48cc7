import { createRouter } from '@tanstack/react-router';
import { queryClient } from './api/query-client.js';
import { FailedScreen } from './design/failed-screen.js';
import { PendingScreen } from './design/pending-screen.js';
import { UnknownScreen } from './design/unknown-screen.js';
import { routeTree } from './routeTree.gen.js';

export const router = createRouter({
  routeTree,
  context: { queryClient, tour: () => import('./tour/tour-of-the-shop.js').then((m) => m.tourOfTheShop) },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultPendingComponent: PendingScreen,
  defaultErrorComponent: FailedScreen,
  defaultNotFoundComponent: UnknownScreen,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

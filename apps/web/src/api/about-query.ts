import { queryOptions } from '@tanstack/react-query';
import { answerOf, gateway } from './clients.js';

/** What runs here, and what of it everybody may see. */
export const aboutQuery = queryOptions({
  queryKey: ['about'],
  queryFn: ({ signal }) => answerOf(gateway.GET('/api/about', { signal })),
  staleTime: Infinity,
});

import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, gateway } from '../api/clients.js';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => answerOf(gateway.GET('/session', { signal })),
  staleTime: 60_000,
});

/** The person who is signed in; null if nobody is, undefined until that is known. */
export function useUser() {
  return useQuery(sessionQuery).data?.user;
}

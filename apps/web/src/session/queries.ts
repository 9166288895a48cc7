import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, gateway } from '../api/clients.js';
import type { components } from '../api/schema/gateway.js';

export type LeftOut = components['schemas']['LeftOutDto'];

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => answerOf(gateway.GET('/session', { signal })),
  staleTime: 60_000,
});

/** What did not fit into the person's basket at the sign-in, until {@link forgetLeftOut}; undefined until that is known. */
export function useLeftOut() {
  return useQuery(sessionQuery).data?.leftOut;
}

/** Says that the person has been told. */
export const forgetLeftOut = () => gateway.DELETE('/session/left-out');

/** The person who is signed in; null if nobody is, undefined until that is known. */
export function useUser() {
  return useQuery(sessionQuery).data?.user;
}

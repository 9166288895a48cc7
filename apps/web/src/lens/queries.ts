import { queryOptions } from '@tanstack/react-query';
import { answerOf, gateway } from '../api/clients.js';
import { orNull } from '../api/or-null.js';
import { problemErrorOf } from '../api/problem-error.js';
import { isServiceName, services, type OutboxMessage } from '../api/services.js';
import type { Contracts } from './contract.js';
import type { MessagePlace } from './message-place.js';
import type { FlowSearch } from './search.js';

export const flowsKey = ['lens', 'flows'];
export const flowKey = (correlationId: string) => ['lens', 'flow', correlationId];

/** The state is not asked for: the screen counts the flows of each state. */
export function flowParameters({ text, service, type, reads }: FlowSearch) {
  return {
    ...(text && { text }),
    ...(service && { service }),
    ...(type && { type }),
    ...(reads && { reads: 'true' as const }),
  };
}

export const flowsQuery = (search: FlowSearch) =>
  queryOptions({
    queryKey: [...flowsKey, flowParameters(search)],
    queryFn: ({ signal }) =>
      answerOf(
        gateway.GET('/api/trail/flows', { params: { query: { ...flowParameters(search), limit: 500 } }, signal }),
      ),
    staleTime: Infinity,
    gcTime: 0,
  });

export const flowQuery = (correlationId: string) =>
  queryOptions({
    queryKey: flowKey(correlationId),
    queryFn: ({ signal }) =>
      answerOf(gateway.GET('/api/trail/flows/{correlationId}', { params: { path: { correlationId } }, signal })),
  });

const mapRefreshMs = 2_000;

export const mapQuery = queryOptions({
  queryKey: ['lens', 'map'],
  queryFn: ({ signal }) => answerOf(gateway.GET('/api/trail/map', { signal })),
  refetchInterval: mapRefreshMs,
});

/** A message with headers and payload; null when its service does not keep it any more. What is kept does not change. */
export const messageQuery = ({ service, position }: MessagePlace) =>
  queryOptions({
    queryKey: ['lens', 'message', service, position],
    queryFn: ({ signal }): Promise<OutboxMessage | null> =>
      isServiceName(service)
        ? orNull(
            answerOf(services[service].GET('/messaging/outbox/{position}', { params: { path: { position } }, signal })),
          )
        : Promise.resolve(null),
    staleTime: Infinity,
    retry: false,
  });

export const contractsAddress = '/api/asyncapi.json';

/** The contracts of all integration events, as the gateway tells them to everybody who may see inside. */
export const contractsQuery = queryOptions({
  queryKey: ['lens', 'contracts'],
  queryFn: async ({ signal }): Promise<Contracts> => {
    const response = await fetch(contractsAddress, { signal });
    if (!response.ok) throw await problemErrorOf(response);
    return (await response.json()) as Contracts;
  },
  staleTime: Infinity,
});

import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/clients.js';
import { orNull } from '../api/or-null.js';
import { problemErrorOf } from '../api/problem-error.js';
import { isServiceName, services, type OutboxMessage } from '../api/services.js';
import type { Contracts } from './contract.js';
import type { MessagePlace } from './message-place.js';

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

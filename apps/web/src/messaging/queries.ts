import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/clients.js';
import { type Messaging, type ServiceName, services } from '../api/services.js';

export type { Messaging };

const refreshMs = 5000;

/** How the messages of a service flow; read again every five seconds while somebody looks. */
export const messagingQuery = (service: ServiceName) =>
  queryOptions({
    queryKey: ['messaging', service],
    queryFn: ({ signal }) => answerOf(services[service].GET('/messaging', { signal })),
    refetchInterval: refreshMs,
    retry: false,
  });

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, gateway } from '../api/clients.js';
import type { ProcessSearch } from './process-search.js';
import type { FlowSearch } from './search.js';

export const flowsKey = ['lens', 'flows'];
export const flowKey = (correlationId: string) => ['lens', 'flow', correlationId];

/** The state is not asked for: the screen counts the flows of each state. */
export function flowParameters({ text, service, type, key, header, failures, reads, faults }: FlowSearch) {
  return {
    ...(text && { text }),
    ...(service && { service }),
    ...(type && { type }),
    ...(key && { key }),
    ...(header && { header }),
    ...(failures && { failures: 'true' as const }),
    ...(reads && { reads: 'true' as const }),
    ...(faults && { faults: 'true' as const }),
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

/** While another moment is read, the one before stays. */
export const flowsAsOfQuery = (search: FlowSearch, at: number) =>
  queryOptions({
    queryKey: [...flowsKey, flowParameters(search), at],
    queryFn: ({ signal }) =>
      answerOf(
        gateway.GET('/api/trail/flows', { params: { query: { ...flowParameters(search), limit: 200, at } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });

const timelineRefreshMs = 2_000;

export const timelineQuery = queryOptions({
  queryKey: ['lens', 'timeline'],
  queryFn: ({ signal }) => answerOf(gateway.GET('/api/trail/flows/timeline', { signal })),
  refetchInterval: timelineRefreshMs,
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

export const mapNodesQuery = queryOptions({
  queryKey: ['lens', 'map', 'nodes'],
  queryFn: async ({ signal }) => (await answerOf(gateway.GET('/api/trail/map/nodes', { signal }))).nodes,
  refetchInterval: mapRefreshMs,
});
export const processKey = (process: string, id: string) => ['lens', 'process', process, id];

export const processParameters = ({ text }: ProcessSearch) => ({ ...(text && { text }) });

export const processesQuery = (search: ProcessSearch) =>
  queryOptions({
    queryKey: ['lens', 'processes', processParameters(search)],
    queryFn: ({ signal }) =>
      answerOf(
        gateway.GET('/api/trail/processes', {
          params: { query: { ...processParameters(search), limit: 200 } },
          signal,
        }),
      ),
    staleTime: Infinity,
    gcTime: 0,
  });

export const processQuery = (process: string, id: string) =>
  queryOptions({
    queryKey: processKey(process, id),
    queryFn: ({ signal }) =>
      answerOf(gateway.GET('/api/trail/processes/{process}/{id}', { params: { path: { process, id } }, signal })),
  });

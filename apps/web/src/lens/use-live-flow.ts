import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followStream } from '../api/follow-stream.js';
import type { FlowList } from './flow.js';
import { flowKey, flowQuery } from './queries.js';

/** A flow, read again when it has changed. */
export function useLiveFlow(correlationId: string) {
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(flowQuery(correlationId));
  useEffect(() => {
    const url = `/api/trail/flows/stream?reads=true&text=${encodeURIComponent(correlationId.slice(0, 128))}`;
    return followStream<FlowList>(url, 'flows', {
      onEvent: ({ flows }) => {
        if (flows.some((flow) => flow.correlationId === correlationId))
          void queries.invalidateQueries({ queryKey: flowKey(correlationId) });
      },
      onConnection: () => undefined,
    });
  }, [queries, correlationId]);
  return data;
}

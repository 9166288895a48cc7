import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followStream } from '../api/follow-stream.js';
import type { FlowList } from './flow.js';
import { flowKey, flowQuery } from './queries.js';
import { useStreamHealth } from './use-stream-health.js';

/** A flow, read again when it has changed, and when its stream is back: it may have changed meanwhile. */
export function useLiveFlow(correlationId: string) {
  const queries = useQueryClient();
  const { data: flow } = useSuspenseQuery(flowQuery(correlationId));
  const [health, setConnection] = useStreamHealth();
  useEffect(() => {
    const readAgain = () => void queries.invalidateQueries({ queryKey: flowKey(correlationId) });
    const url = `/api/trail/flows/stream?reads=true&text=${encodeURIComponent(correlationId.slice(0, 128))}`;
    return followStream<FlowList>(url, 'flows', {
      onEvent: ({ flows }) => {
        if (flows.some((changed) => changed.correlationId === correlationId)) readAgain();
      },
      onConnection: (connection) => {
        setConnection(connection);
        if (connection === 'live') readAgain();
      },
    });
  }, [queries, correlationId, setConnection]);
  return { flow, health };
}

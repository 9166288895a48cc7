import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useReducer, useState } from 'react';
import { followStream } from '../api/follow-stream.js';
import type { FlowList } from './flow.js';
import { linesOf, resumed, withChanges, type FlowLines } from './flow-lines.js';
import { flowParameters, flowsQuery } from './queries.js';
import type { FlowSearch } from './search.js';
import { useStreamHealth } from './use-stream-health.js';

type Action = { readonly changed: FlowList; readonly isPaused: boolean } | 'resume' | 'clear';

function reduce(lines: FlowLines, action: Action): FlowLines {
  if (action === 'resume') return resumed(lines);
  if (action === 'clear') return linesOf([]);
  return withChanges(lines, action.changed, action.isPaused);
}

/** The flows that match, as they change. What comes while it is paused is held back. */
export function useLiveFlows(search: FlowSearch, isPaused: boolean) {
  const { data, dataUpdatedAt } = useSuspenseQuery(flowsQuery(search));
  const [health, setConnection] = useStreamHealth();
  const [latest, setLatest] = useState<FlowList>(data);
  const [lines, dispatch] = useReducer(reduce, data.flows, linesOf);
  const parameters = new URLSearchParams(flowParameters(search)).toString();
  const onEvent = useEffectEvent((changed: FlowList) => {
    setLatest(changed);
    dispatch({ changed, isPaused });
  });
  useEffect(() => {
    const url = `/api/trail/flows/stream?after=${data.last}&${parameters}`;
    return followStream<FlowList>(url, 'flows', {
      onEvent: (changed) => onEvent(changed),
      onConnection: setConnection,
    });
  }, [data.last, parameters, setConnection]);
  const gatewayAheadMs = data.now - dataUpdatedAt;
  const [resume, clear] = [() => dispatch('resume'), () => dispatch('clear')];
  return { lines, health, room: latest, gatewayAheadMs, resume, clear };
}

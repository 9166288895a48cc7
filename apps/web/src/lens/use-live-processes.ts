import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { followStream } from '../api/follow-stream.js';
import { nameOf, type ProcessList, type ProcessSummary } from './process.js';
import type { ProcessSearch } from './process-search.js';
import { processesQuery, processKey, processParameters } from './queries.js';
import { useStreamHealth } from './use-stream-health.js';

const mostShown = 500;

/** The processes that match, the latest transition first, as they change. What is told of each is read again when it does. */
export function useLiveProcesses(search: ProcessSearch) {
  const queries = useQueryClient();
  const { data, dataUpdatedAt } = useSuspenseQuery(processesQuery(search));
  const [health, setConnection] = useStreamHealth();
  const [latest, setLatest] = useState<ProcessList>(data);
  const [shown, setShown] = useState<readonly ProcessSummary[]>(data.processes);
  const [aheadMs, setAheadMs] = useState(data.now - dataUpdatedAt);
  const parameters = new URLSearchParams(processParameters(search)).toString();
  const onEvent = useEffectEvent((changed: ProcessList) => {
    setLatest(changed);
    setAheadMs(changed.now - Date.now());
    setShown((before) => merged(before, changed.processes));
    for (const { process, key } of changed.processes)
      void queries.invalidateQueries({ queryKey: processKey(process, key) });
  });
  useEffect(
    () =>
      followStream<ProcessList>(`/api/trail/processes/stream?after=${data.last}&${parameters}`, 'processes', {
        onEvent: (changed) => onEvent(changed),
        onConnection: setConnection,
      }),
    [data.last, parameters, setConnection],
  );
  return { processes: shown, health, room: latest, isCut: data.isCut, gatewayAheadMs: aheadMs };
}

function merged(before: readonly ProcessSummary[], changed: readonly ProcessSummary[]): ProcessSummary[] {
  const all = new Map([...before, ...changed].map((summary) => [nameOf(summary), summary]));
  return [...all.values()].sort((a, b) => b.changedAt - a.changedAt).slice(0, mostShown);
}

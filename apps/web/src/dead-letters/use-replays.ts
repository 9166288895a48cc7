import { useQueries, useQuery } from '@tanstack/react-query';
import type { FollowedReplay } from './lane-views.js';
import { replayProgressQuery, replaysQuery, type ReplayProgress } from './replays.js';

export interface ReplayInProgress extends FollowedReplay {
  readonly progress: ReplayProgress | undefined;
}

/** What was replayed or discarded in this tab, each with what became of its messages so far. */
export function useReplays(): readonly ReplayInProgress[] {
  const { data: replays = [] } = useQuery(replaysQuery);
  const results = useQueries({ queries: replays.map(replayProgressQuery) });
  return replays.map((replay, place) => {
    const progress = results[place]?.data;
    return { replay, progress, outcomes: progress?.outcomes };
  });
}

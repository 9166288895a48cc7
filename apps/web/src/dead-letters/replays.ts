import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Letter } from './letter.js';
import { isSettled, outcomesOf, type WithOutcome } from './outcomes.js';
import { lettersKey, lettersNow } from './queries.js';

/** What an operator has set going in this tab, and which messages it concerns. */
export interface Replay {
  readonly id: string;
  readonly action: 'replay' | 'discard';
  /** The lane of the messages. */
  readonly lane: string;
  readonly acceptedAt: string;
  /** The messages before, in order: those that are tried, and those that are tried after them. */
  readonly before: readonly Letter[];
}

export interface ReplayProgress {
  readonly outcomes: readonly WithOutcome[];
  readonly settled: number;
  /** When each message that is gone was first missed, by its id. */
  readonly goneBy: Readonly<Record<string, string>>;
}

const place = 'tradewind.replays';
const key = [...lettersKey, 'replays'] as const;
const mostKept = 50;
const pollMs = 1000;
const settledPollMs = 10_000;

/** Outlives a reload of the page, because an outcome may take minutes; ends with the tab. */
export const replaysQuery = queryOptions({
  queryKey: key,
  queryFn: (): readonly Replay[] => JSON.parse(sessionStorage.getItem(place) ?? '[]') as Replay[],
  staleTime: Infinity,
  gcTime: Infinity,
});

/** The outcome of each message. It is asked for every second until each has one, and then as often as the list. */
export const replayProgressQuery = ({ id, before }: Replay) =>
  queryOptions({
    queryKey: [...lettersKey, 'replay', id],
    queryFn: async ({ signal, client, queryKey }): Promise<ReplayProgress> => {
      const outcomes = outcomesOf(before, await lettersNow(before, signal));
      const settled = outcomes.filter(({ outcome }) => isSettled(outcome)).length;
      const now = new Date().toISOString();
      const known = client.getQueryData<ReplayProgress>(queryKey)?.goneBy ?? {};
      const gone = outcomes.flatMap(({ letter: { id }, outcome }) =>
        outcome.is === 'handled' ? [[id, known[id] ?? now] as const] : [],
      );
      return { outcomes, settled, goneBy: Object.fromEntries(gone) };
    },
    refetchInterval: ({ state: { data } }) => (data && data.settled === before.length ? settledPollMs : pollMs),
    staleTime: pollMs,
  });

/** One that is about the same messages replaces the one before. */
export function addReplay(queries: QueryClient, replay: Replay): void {
  keep(queries, (before) => [replay, ...before.filter(({ lane }) => lane !== replay.lane)].slice(0, mostKept));
}

export function removeReplay(queries: QueryClient, id: string): void {
  keep(queries, (before) => before.filter((replay) => replay.id !== id));
}

function keep(queries: QueryClient, change: (before: readonly Replay[]) => readonly Replay[]): void {
  const replays = change(queries.getQueryData(replaysQuery.queryKey) ?? []);
  queries.setQueryData(replaysQuery.queryKey, replays);
  sessionStorage.setItem(place, JSON.stringify(replays));
}

import type { Lane } from './lanes.js';

/** What the tiles above the list say. */
export interface Figures {
  readonly dead: number;
  readonly servicesWithDead: number;
  readonly waiting: number;
  readonly keysWaiting: number;
  readonly retrying: number;
  /** Null if nothing is retried. */
  readonly nextAttemptAt: string | null;
  /** When the message that waits longest failed first; null if nothing failed. */
  readonly oldest: string | null;
}

export function figuresOf(lanes: readonly Lane[]): Figures {
  const placed = lanes.flatMap(({ letters }) => letters);
  const count = (is: string) => placed.filter(({ standing }) => standing.is === is).length;
  const has = (is: string) => (lane: Lane) => lane.letters.some(({ standing }) => standing.is === is);
  const attempts = placed.flatMap(({ standing }) =>
    standing.is === 'retrying' && standing.nextAttemptAt !== null ? [standing.nextAttemptAt] : [],
  );
  return {
    dead: count('dead'),
    servicesWithDead: new Set(lanes.filter(has('dead')).map(({ service }) => service)).size,
    waiting: count('waiting'),
    keysWaiting: lanes.filter(has('waiting')).length,
    retrying: count('retrying'),
    nextAttemptAt: attempts.sort()[0] ?? null,
    oldest: lanes.flatMap(({ since }) => since ?? []).sort()[0] ?? null,
  };
}

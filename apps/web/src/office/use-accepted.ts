import { useEffect, useSyncExternalStore } from 'react';
import type { AcceptedChange, AcceptedChanges } from './accepted-changes.js';

const askAgainAfterMs = 1000;

/** The accepted changes, and how often to read again: soon while one waits, else not at all. */
export function useAccepted<Row>(changes: AcceptedChanges<Row>) {
  const all: ReadonlyMap<string, AcceptedChange<Row>> = useSyncExternalStore(changes.subscribe, changes.all);
  return { all, refetchInterval: all.size > 0 ? askAgainAfterMs : (false as const) };
}

/** Forgets the changes that what was read shows. */
export function useSettle<Row>(changes: AcceptedChanges<Row>, rows: readonly Row[], idOf: (row: Row) => string) {
  useEffect(() => changes.settle(new Map(rows.map((row) => [idOf(row), row]))), [changes, rows, idOf]);
}

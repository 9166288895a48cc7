export interface CommittedRow {
  readonly position: string;
  readonly key: string;
}

/** Compares what a reader returned with what was committed; empty lists are correct. */
export interface RetryDecision {
  readonly lost: string[];
  readonly repeated: string[];
  /** Read but never committed. */
  readonly invented: string[];
  /** Read after a row of the same key that was committed later. */
  readonly inverted: string[];
}

/** `committed` is in commit order, `read` in reading order. */
export function decideRetry(committed: readonly CommittedRow[], read: readonly string[]): RetryDecision {
  const order = new Map(committed.map((row, index) => [row.position, { ...row, index }]));
  const seen = new Set<string>();
  const lastOfKey = new Map<string, number>();
  const decision: RetryDecision = { lost: [], repeated: [], invented: [], inverted: [] };
  for (const position of read) {
    const row = order.get(position);
    if (!row) decision.invented.push(position);
    else if (seen.has(position)) decision.repeated.push(position);
    else if (row.index < (lastOfKey.get(row.key) ?? -1)) decision.inverted.push(position);
    else lastOfKey.set(row.key, row.index);
    seen.add(position);
  }
  decision.lost.push(...committed.map(({ position }) => position).filter((position) => !seen.has(position)));
  return decision;
}

export const flawless: RetryDecision = { lost: [], repeated: [], invented: [], inverted: [] };

export interface CommittedRow {
  readonly position: string;
  readonly key: string;
}

/** What a reader made of what was committed; empty lists are what it owes. */
export interface Verdict {
  readonly lost: string[];
  readonly repeated: string[];
  /** Read, though never committed. */
  readonly invented: string[];
  /** Read after a row of the same key that was committed later. */
  readonly inverted: string[];
}

/** `committed` is in commit order, `read` in the order of reading. */
export function judge(committed: readonly CommittedRow[], read: readonly string[]): Verdict {
  const order = new Map(committed.map((row, index) => [row.position, { ...row, index }]));
  const seen = new Set<string>();
  const lastOfKey = new Map<string, number>();
  const verdict: Verdict = { lost: [], repeated: [], invented: [], inverted: [] };
  for (const position of read) {
    const row = order.get(position);
    if (!row) verdict.invented.push(position);
    else if (seen.has(position)) verdict.repeated.push(position);
    else if (row.index < (lastOfKey.get(row.key) ?? -1)) verdict.inverted.push(position);
    else lastOfKey.set(row.key, row.index);
    seen.add(position);
  }
  verdict.lost.push(...committed.map(({ position }) => position).filter((position) => !seen.has(position)));
  return verdict;
}

export const flawless: Verdict = { lost: [], repeated: [], invented: [], inverted: [] };

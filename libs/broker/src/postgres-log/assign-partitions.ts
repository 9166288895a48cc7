export interface Member {
  readonly number: number;
  readonly topicIds: ReadonlySet<number>;
}

/**
 * Assigns the partitions to the members of a group. Every member computes the assignment on its own from the same list.
 * Each partition goes to the member of its topic with the fewest partitions so far, so no member gets more than
 * ceil(partitions / members).
 */
export function assignPartitions<P extends { readonly id: number; readonly topicId: number }>(
  partitions: readonly P[],
  members: readonly Member[],
): Map<number, P[]> {
  const sorted = [...members].sort((a, b) => a.number - b.number);
  const assignments = new Map(sorted.map(({ number }): [number, P[]] => [number, []]));
  for (const partition of [...partitions].sort((a, b) => a.id - b.id)) {
    let smallest: P[] | undefined;
    for (const { number, topicIds } of sorted) {
      const assigned = assignments.get(number)!;
      if (topicIds.has(partition.topicId) && assigned.length < (smallest?.length ?? Infinity)) smallest = assigned;
    }
    smallest?.push(partition);
  }
  return assignments;
}

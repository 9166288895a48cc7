export interface Member {
  readonly number: number;
  readonly topicIds: ReadonlySet<number>;
}

/**
 * Who of a group is to hold which partition. Every member works it out alone from the same list: each partition goes to the
 * member of its topic with the fewest so far, so that none holds more than ceil(partitions / members).
 */
export function sharePartitions<P extends { readonly id: number; readonly topicId: number }>(
  partitions: readonly P[],
  members: readonly Member[],
): Map<number, P[]> {
  const inOrder = [...members].sort((a, b) => a.number - b.number);
  const shares = new Map(inOrder.map(({ number }): [number, P[]] => [number, []]));
  for (const partition of [...partitions].sort((a, b) => a.id - b.id)) {
    let smallest: P[] | undefined;
    for (const { number, topicIds } of inOrder) {
      const share = shares.get(number)!;
      if (topicIds.has(partition.topicId) && share.length < (smallest?.length ?? Infinity)) smallest = share;
    }
    smallest?.push(partition);
  }
  return shares;
}

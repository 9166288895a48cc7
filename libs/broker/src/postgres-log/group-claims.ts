import type { LogDatabase } from './log-database.js';
import type { LogPartition } from './topic-catalog.js';

/** A group's claim to a partition. One member holds it at a time. */
export interface Claim {
  readonly id: number;
  readonly topicId: number;
  readonly partition: LogPartition;
}

/** A topic that a group has subscribed to. */
export interface Membership {
  readonly id: number;
  readonly topicId: number;
}

export interface GroupClaims {
  readonly group: string;
  readonly memberships: readonly Membership[];
  readonly claims: readonly Claim[];
}

/** Returns the rows for which the members of a group compete. Creates missing rows; a new group starts at offset 0. */
export async function ensureGroupClaims(
  { query }: Pick<LogDatabase, 'query'>,
  group: string,
  partitions: readonly LogPartition[],
): Promise<GroupClaims> {
  const topicIds = [...new Set(partitions.map(({ topicId }) => topicId))].sort((a, b) => a - b);
  const byId = new Map(partitions.map((partition) => [partition.id, partition]));
  await query(`INSERT INTO log.membership (group_name, topic_id) SELECT $1, unnest($2::int[]) ON CONFLICT DO NOTHING`, [
    group,
    topicIds,
  ]);
  await query(
    `INSERT INTO log.claim (group_name, partition_id) SELECT $1, p FROM unnest($2::int[]) p ORDER BY p ON CONFLICT DO NOTHING`,
    [group, [...byId.keys()]],
  );
  const memberships = await query(
    `SELECT id, topic_id AS "topicId" FROM log.membership WHERE group_name = $1 AND topic_id = ANY ($2::int[])`,
    [group, topicIds],
  );
  const claims = await query(
    `SELECT id, partition_id FROM log.claim WHERE group_name = $1 AND partition_id = ANY ($2::int[])`,
    [group, [...byId.keys()]],
  );
  return {
    group,
    memberships: memberships.rows as unknown as Membership[],
    claims: claims.rows.map(({ id, partition_id }) => {
      const partition = byId.get(partition_id as number)!;
      return { id: id as number, topicId: partition.topicId, partition };
    }),
  };
}

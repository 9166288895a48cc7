import type { LogDatabase } from './log-database.js';
import type { LogPartition } from './topic-catalog.js';

/** A group's right to a partition, which one member holds at a time. */
export interface Claim {
  readonly id: number;
  readonly topicId: number;
  readonly partition: LogPartition;
}

/** A topic in which a group takes part. */
export interface Membership {
  readonly id: number;
  readonly topicId: number;
}

export interface GroupRights {
  readonly group: string;
  readonly memberships: readonly Membership[];
  readonly claims: readonly Claim[];
}

/** The rows by which a group's members contend for partitions, made where the group is new: it then starts at offset 0. */
export async function groupRights(
  { query }: Pick<LogDatabase, 'query'>,
  group: string,
  partitions: readonly LogPartition[],
): Promise<GroupRights> {
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

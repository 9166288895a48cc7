import { groupRights, type GroupRights } from './group-claims.js';
import type { LogDatabase } from './log-database.js';
import type { LogPartition } from './topic-catalog.js';

/** A group's rights to the partitions of its topics, of which there may be more each time. */
export class GrowingRights {
  private rights: GroupRights | undefined;

  constructor(
    private readonly database: LogDatabase,
    private readonly group: string,
    private readonly partitions: () => Promise<readonly LogPartition[]>,
  ) {}

  /** Writes only where a partition is new. */
  async now(): Promise<GroupRights> {
    const partitions = await this.partitions();
    if (this.rights?.claims.length === partitions.length) return this.rights;
    return (this.rights = await groupRights(this.database, this.group, partitions));
  }
}

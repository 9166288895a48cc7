import { ensureGroupClaims, type GroupClaims } from './group-claims.js';
import type { LogDatabase } from './log-database.js';
import type { LogPartition } from './topic-catalog.js';

/** Caches a group's claims to the partitions of its topics. The number of partitions may grow. */
export class GroupClaimsCache {
  private claims: GroupClaims | undefined;

  constructor(
    private readonly database: LogDatabase,
    private readonly group: string,
    private readonly partitions: () => Promise<readonly LogPartition[]>,
  ) {}

  /** Writes only if there are new partitions. */
  async current(): Promise<GroupClaims> {
    const partitions = await this.partitions();
    if (this.claims?.claims.length === partitions.length) return this.claims;
    return (this.claims = await ensureGroupClaims(this.database, this.group, partitions));
  }
}

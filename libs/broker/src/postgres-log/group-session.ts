import type pg from 'pg';
import { RECORDS_CHANNEL } from './append-notifier.js';
import type { Claim, GroupClaims } from './group-claims.js';
import { type LogDatabase, unavailable } from './log-database.js';
import type { Member } from './assign-partitions.js';

/**
 * Channel that notifies the members of a group when a member joins, leaves or releases a partition. The payload is the group's
 * name.
 */
const GROUPS_CHANNEL = 'log_groups';

/** The server ends a session that is silent for this long, so that others take over the hung member's partitions. */
export const LEASE_MS = 10_000;

/** Shorter than the lease, so that a member that can't renew its lease stops before others start. */
const QUERY_MS = 4_000;

export interface HeldClaim {
  readonly claim: Claim;
  readonly epoch: string;
  readonly startOffset: bigint;
}

export interface SessionListener {
  recordsAppended(partitionId: number, end: bigint): void;
  groupChanged(): void;
  sessionLost(session: GroupSession): void;
}

/**
 * The connection of a member of a group. All claims that it holds are released when the connection ends, however it ends.
 */
export class GroupSession {
  private renewedAt = performance.now();
  private open = true;

  private constructor(
    private readonly client: pg.Client,
    private readonly groupClaims: GroupClaims,
    private readonly memberNumber: number,
  ) {}

  static join(database: LogDatabase, groupClaims: GroupClaims, listener: SessionListener): Promise<GroupSession> {
    return unavailable(() => GroupSession.connect(database, groupClaims, listener));
  }

  private static async connect(
    database: LogDatabase,
    groupClaims: GroupClaims,
    listener: SessionListener,
  ): Promise<GroupSession> {
    const client = await database.dedicated(QUERY_MS);
    try {
      await client.query(`SET idle_session_timeout = ${LEASE_MS}; SET tcp_user_timeout = ${LEASE_MS}`);
      const { rows } = await client.query<{ number: number }>(`SELECT nextval('log.member_number')::int AS number`);
      const session = new GroupSession(client, groupClaims, rows[0]!.number);
      client.on('end', () => session.ended(listener));
      client.on('notification', ({ channel, payload }) => session.onNotification(channel, payload ?? '', listener));
      await client.query(`LISTEN ${RECORDS_CHANNEL}; LISTEN ${GROUPS_CHANNEL}`);
      await client.query('SELECT pg_advisory_lock(id, $2) FROM unnest($1::int[]) id', [
        groupClaims.memberships.map(({ id }) => id),
        session.memberNumber,
      ]);
      await session.announceChange();
      return session;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** False as soon as the server may have given this member's partitions to others. */
  isCurrent(): boolean {
    return this.open && performance.now() - this.renewedAt < LEASE_MS;
  }

  /** Returns the number of this member, and all members of the group that share a topic with it. Renews the lease. */
  async members(): Promise<{ own: number; members: Member[] }> {
    const sentAt = performance.now();
    const { rows } = await this.client.query<{ membership: number; number: number }>({
      name: 'members',
      text: `SELECT classid::int AS membership, objid::int AS number FROM pg_locks
             WHERE locktype = 'advisory' AND objsubid = 2 AND granted AND classid = ANY ($1::oid[])
               AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      values: [this.groupClaims.memberships.map(({ id }) => id)],
    });
    this.renewedAt = sentAt;
    const topics = new Map(this.groupClaims.memberships.map(({ id, topicId }) => [id, topicId]));
    const members = new Map<number, Set<number>>();
    for (const { membership, number } of rows) {
      members.set(number, (members.get(number) ?? new Set()).add(topics.get(membership)!));
    }
    return { own: this.memberNumber, members: [...members].map(([number, topicIds]) => ({ number, topicIds })) };
  }

  /** Takes the claims that nobody holds. From then on, commits of their former holder have no effect. */
  async claim(claims: readonly Claim[]): Promise<HeldClaim[]> {
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const { rows } = await this.client.query<{ claim_id: number; claim_epoch: string; start_offset: string }>({
      name: 'claim',
      text: 'SELECT * FROM log.claim_partitions($1::int[])',
      values: [[...byId.keys()]],
    });
    return rows.map(({ claim_id, claim_epoch, start_offset }) => ({
      claim: byId.get(claim_id)!,
      epoch: claim_epoch,
      startOffset: BigInt(start_offset),
    }));
  }

  async release(claim: Claim): Promise<void> {
    await this.client.query('SELECT pg_advisory_unlock($1::bigint)', [claim.id]);
    await this.announceChange();
  }

  async leave(): Promise<void> {
    if (!this.open) return;
    try {
      await this.client.query('SELECT pg_advisory_unlock_all()');
      await this.announceChange();
    } finally {
      await this.client.end();
    }
  }

  /** Closes the connection without waiting for the server. */
  abandon(): void {
    this.client.end().catch(() => undefined);
  }

  private async announceChange(): Promise<void> {
    await this.client.query(`SELECT pg_notify('${GROUPS_CHANNEL}', $1)`, [this.groupClaims.group]);
  }

  private ended(listener: SessionListener): void {
    this.open = false;
    listener.sessionLost(this);
  }

  private onNotification(channel: string, payload: string, listener: SessionListener): void {
    if (channel === GROUPS_CHANNEL) {
      if (payload === this.groupClaims.group) listener.groupChanged();
      return;
    }
    for (const notification of payload.split(',')) {
      const [partitionId, end] = notification.split(':');
      listener.recordsAppended(Number(partitionId), BigInt(end!));
    }
  }
}

import type pg from 'pg';
import { RECORDS_CHANNEL } from './append-notices.js';
import type { Claim, GroupRights } from './group-claims.js';
import { type LogDatabase, unavailable } from './log-database.js';
import type { Member } from './share-partitions.js';

/** Channel on which a group's members hear that one came, left or gave a partition back. Carries the group's name. */
const GROUPS_CHANNEL = 'log_groups';

/** A session that says nothing for so long is ended by the server: its member hangs, others take its partitions over. */
export const LEASE_MS = 10_000;

/** Below the lease: a member that can't renew it stops before others start. */
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

/** The connection by which a member takes part in its group: what it holds is freed when the connection ends, however it ends. */
export class GroupSession {
  private renewedAt = performance.now();
  private open = true;

  private constructor(
    private readonly client: pg.Client,
    private readonly rights: GroupRights,
    private readonly memberNumber: number,
  ) {}

  static join(database: LogDatabase, rights: GroupRights, listener: SessionListener): Promise<GroupSession> {
    return unavailable(() => GroupSession.enter(database, rights, listener));
  }

  private static async enter(
    database: LogDatabase,
    rights: GroupRights,
    listener: SessionListener,
  ): Promise<GroupSession> {
    const client = await database.dedicated(QUERY_MS);
    try {
      await client.query(`SET idle_session_timeout = ${LEASE_MS}; SET tcp_user_timeout = ${LEASE_MS}`);
      const { rows } = await client.query<{ number: number }>(`SELECT nextval('log.member_number')::int AS number`);
      const session = new GroupSession(client, rights, rows[0]!.number);
      client.on('end', () => session.ended(listener));
      client.on('notification', ({ channel, payload }) => session.hear(channel, payload ?? '', listener));
      await client.query(`LISTEN ${RECORDS_CHANNEL}; LISTEN ${GROUPS_CHANNEL}`);
      await client.query('SELECT pg_advisory_lock(id, $2) FROM unnest($1::int[]) id', [
        rights.memberships.map(({ id }) => id),
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

  /** This member's number, and everyone in the group who shares a topic with it. Renews the lease. */
  async members(): Promise<{ own: number; members: Member[] }> {
    const asked = performance.now();
    const { rows } = await this.client.query<{ membership: number; number: number }>({
      name: 'members',
      text: `SELECT classid::int AS membership, objid::int AS number FROM pg_locks
             WHERE locktype = 'advisory' AND objsubid = 2 AND granted AND classid = ANY ($1::oid[])
               AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      values: [this.rights.memberships.map(({ id }) => id)],
    });
    this.renewedAt = asked;
    const topics = new Map(this.rights.memberships.map(({ id, topicId }) => [id, topicId]));
    const members = new Map<number, Set<number>>();
    for (const { membership, number } of rows) {
      members.set(number, (members.get(number) ?? new Set()).add(topics.get(membership)!));
    }
    return { own: this.memberNumber, members: [...members].map(([number, topicIds]) => ({ number, topicIds })) };
  }

  /** Takes those that nobody holds. From then on commits of their former holder are void. */
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

  /** Gives the connection up without waiting for the server. */
  abandon(): void {
    this.client.end().catch(() => undefined);
  }

  private async announceChange(): Promise<void> {
    await this.client.query(`SELECT pg_notify('${GROUPS_CHANNEL}', $1)`, [this.rights.group]);
  }

  private ended(listener: SessionListener): void {
    this.open = false;
    listener.sessionLost(this);
  }

  private hear(channel: string, payload: string, listener: SessionListener): void {
    if (channel === GROUPS_CHANNEL) {
      if (payload === this.rights.group) listener.groupChanged();
      return;
    }
    for (const notice of payload.split(',')) {
      const [partitionId, end] = notice.split(':');
      listener.recordsAppended(Number(partitionId), BigInt(end!));
    }
  }
}

import { Logger } from '@nestjs/common';
import { BackOff, pause } from '../building-blocks/back-off.js';
import { BrokerWatch } from '../port/broker-watch.js';
import type { Subscription, SubscriptionRequest } from '../port/subscription.js';
import type { WatchedActivity } from '../port/watched-activity.js';
import type { Claim, GroupRights } from './group-claims.js';
import { GroupSession, type HeldClaim, type SessionListener } from './group-session.js';
import type { GrowingRights } from './growing-rights.js';
import type { LogDatabase } from './log-database.js';
import { brokerErrorOf } from './log-failure.js';
import { OffsetCommitter } from './offset-committer.js';
import { PartitionWorker } from './partition-worker.js';
import { RecordFeed } from './record-feed.js';
import { sharePartitions } from './share-partitions.js';

/** How often a member looks whether others have died, and renews its lease. */
const LOOK_MS = 500;

/** How often it looks for partitions that are new. */
const GROWTH_LOOK_MS = 5_000;

/** A member of a consumer group: holds its share of the partitions, and a worker for each. */
export class LogSubscription implements Subscription, SessionListener {
  private readonly logger = new Logger('PostgresLogBroker');
  private readonly closing = new AbortController();
  private readonly reconnects = new BackOff(100, 2_000);
  private readonly workers = new Map<number, PartitionWorker>();
  private readonly releases = new Set<Promise<void>>();
  private readonly feed: RecordFeed;
  private readonly offsets: OffsetCommitter;
  private readonly joining: WatchedActivity;
  private session: GroupSession | undefined;
  private growthSeenAt = performance.now();
  private look = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private closed: Promise<void> | undefined;

  private constructor(
    private readonly database: LogDatabase,
    private rights: GroupRights,
    private readonly growing: GrowingRights,
    private readonly request: SubscriptionRequest,
  ) {
    const watch = request.watch ?? new BrokerWatch();
    this.joining = watch.of('join', `group ${rights.group}`);
    this.feed = new RecordFeed(database, watch.of('fetch', `group ${rights.group}`));
    this.offsets = new OffsetCommitter(database, (held) => this.fenced(held));
  }

  static async start(
    database: LogDatabase,
    rights: GroupRights,
    growing: GrowingRights,
    request: SubscriptionRequest,
  ): Promise<LogSubscription> {
    const subscription = new LogSubscription(database, rights, growing, request);
    await subscription.join();
    subscription.running = subscription.run();
    return subscription;
  }

  get group(): string {
    return this.rights.group;
  }

  assignment(): ReadonlyArray<{ topic: string; partition: number }> {
    return [...this.workers.values()].map(({ held: { claim } }) => ({
      topic: claim.partition.topic,
      partition: claim.partition.number,
    }));
  }

  close(): Promise<void> {
    this.closed ??= this.leave();
    return this.closed;
  }

  recordsAppended(partitionId: number, end: bigint): void {
    this.feed.grown(partitionId, end);
  }

  groupChanged(): void {
    this.look.abort();
  }

  sessionLost(session: GroupSession): void {
    if (this.session !== session) return;
    this.session = undefined;
    for (const worker of this.workers.values()) if (!worker.isStopping()) this.release(worker);
    this.look.abort();
  }

  private async join(): Promise<void> {
    this.session = await GroupSession.join(this.database, this.rights, this);
    this.feed.mayHaveMissedNotices();
    await this.takeShare(this.session);
    this.reconnects.reset();
  }

  private async run(): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        this.look = new AbortController();
        this.lookForGrowth();
        if (this.session) await this.takeShare(this.session);
        else await this.join();
        this.joining.succeeded();
        await pause(LOOK_MS, this.look.signal);
      } catch (error) {
        this.joining.failed(brokerErrorOf(error));
        this.logger.warn(`Group ${this.group} lost its session, joining again: ${(error as Error).message}`);
        this.abandonSession();
        await pause(this.reconnects.nextMs(), this.closing.signal);
      }
    }
  }

  /** Beside the rest: a slow answer must not cost the lease. */
  private lookForGrowth(): void {
    if (performance.now() - this.growthSeenAt < GROWTH_LOOK_MS) return;
    this.growthSeenAt = performance.now();
    this.growing.now().then(
      (rights) => (this.rights = rights),
      (error: Error) => this.logger.debug(`Looking for new partitions: ${error.message}`),
    );
  }

  private async takeShare(session: GroupSession): Promise<void> {
    const { own, members } = await session.members();
    const share: readonly Claim[] = sharePartitions(this.rights.claims, members).get(own) ?? [];
    const ids = new Set(share.map(({ id }) => id));
    for (const [id, worker] of this.workers) if (!ids.has(id) && !worker.isStopping()) this.release(worker);
    const missing = share.filter(({ id }) => !this.workers.has(id));
    if (missing.length === 0) return;
    for (const held of await session.claim(missing)) {
      const mayDeliver = () => session.isCurrent();
      this.workers.set(
        held.claim.id,
        new PartitionWorker(held, this.feed, this.offsets, this.request.handle, mayDeliver),
      );
    }
  }

  private abandonSession(): void {
    if (!this.session) return;
    this.session.abandon();
    this.sessionLost(this.session);
  }

  private fenced(held: HeldClaim): void {
    const worker = this.workers.get(held.claim.id);
    if (worker?.held === held && !worker.isStopping()) this.release(worker);
  }

  private release(worker: PartitionWorker): void {
    const released = this.giveBack(worker, this.session).finally(() => this.releases.delete(released));
    this.releases.add(released);
  }

  private async giveBack(worker: PartitionWorker, session: GroupSession | undefined): Promise<void> {
    const { claim } = worker.held;
    await worker.stop();
    if (this.workers.get(claim.id) !== worker) return;
    this.workers.delete(claim.id);
    if (session && session === this.session) await session.release(claim).catch(() => session.abandon());
  }

  private async leave(): Promise<void> {
    this.closing.abort();
    this.look.abort();
    await this.running;
    await Promise.all([...this.workers.values()].map((worker) => worker.stop()));
    await Promise.all(this.releases);
    this.joining.ended();
    this.feed.close();
    await this.session?.leave().catch((error: Error) => this.logger.debug(`Leaving ${this.group}: ${error.message}`));
  }
}

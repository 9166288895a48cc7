import { Logger } from '@nestjs/common';
import { BackOff, pause } from '../building-blocks/back-off.js';
import { BrokerMonitor } from '../port/broker-monitor.js';
import type { Subscription, SubscriptionRequest } from '../port/subscription.js';
import type { TrackedActivity } from '../port/tracked-activity.js';
import type { Claim, GroupClaims } from './group-claims.js';
import { GroupSession, type HeldClaim, type SessionListener } from './group-session.js';
import type { GroupClaimsCache } from './group-claims-cache.js';
import type { LogDatabase } from './log-database.js';
import { brokerErrorOf } from './log-failure.js';
import { OffsetCommitter } from './offset-committer.js';
import { PartitionWorker } from './partition-worker.js';
import { RecordFeed } from './record-feed.js';
import { assignPartitions } from './assign-partitions.js';

/** How often a member checks whether others have died, and renews its lease. */
const CHECK_MS = 500;

/** How often a member checks for new partitions. */
const CLAIMS_REFRESH_MS = 5_000;

/** A member of a consumer group. It has a worker for each partition that is assigned to it. */
export class LogSubscription implements Subscription, SessionListener {
  private readonly logger = new Logger('PostgresLogBroker');
  private readonly closing = new AbortController();
  private readonly reconnects = new BackOff(100, 2_000);
  private readonly workers = new Map<number, PartitionWorker>();
  private readonly releases = new Set<Promise<void>>();
  private readonly feed: RecordFeed;
  private readonly offsets: OffsetCommitter;
  private readonly joining: TrackedActivity;
  private session: GroupSession | undefined;
  private claimsRefreshedAt = performance.now();
  private nextCheck = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private closed: Promise<void> | undefined;

  private constructor(
    private readonly database: LogDatabase,
    private groupClaims: GroupClaims,
    private readonly claimsCache: GroupClaimsCache,
    private readonly request: SubscriptionRequest,
  ) {
    const monitor = request.monitor ?? new BrokerMonitor();
    this.joining = monitor.track('join', `group ${groupClaims.group}`);
    this.feed = new RecordFeed(database, monitor.track('fetch', `group ${groupClaims.group}`));
    this.offsets = new OffsetCommitter(database, (held) => this.fenced(held));
  }

  static async start(
    database: LogDatabase,
    groupClaims: GroupClaims,
    claimsCache: GroupClaimsCache,
    request: SubscriptionRequest,
  ): Promise<LogSubscription> {
    const subscription = new LogSubscription(database, groupClaims, claimsCache, request);
    await subscription.join();
    subscription.running = subscription.run();
    return subscription;
  }

  get group(): string {
    return this.groupClaims.group;
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
    this.feed.partitionGrew(partitionId, end);
  }

  groupChanged(): void {
    this.nextCheck.abort();
  }

  sessionLost(session: GroupSession): void {
    if (this.session !== session) return;
    this.session = undefined;
    for (const worker of this.workers.values()) if (!worker.isStopping()) this.release(worker);
    this.nextCheck.abort();
  }

  private async join(): Promise<void> {
    this.session = await GroupSession.join(this.database, this.groupClaims, this);
    this.feed.forgetEnds();
    await this.rebalance(this.session);
    this.reconnects.reset();
  }

  private async run(): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        this.nextCheck = new AbortController();
        this.refreshClaims();
        if (this.session) await this.rebalance(this.session);
        else await this.join();
        this.joining.succeeded();
        await pause(CHECK_MS, this.nextCheck.signal);
      } catch (error) {
        this.joining.failed(brokerErrorOf(error));
        this.logger.warn(`Group ${this.group} lost its session and rejoins: ${(error as Error).message}`);
        this.abandonSession();
        await pause(this.reconnects.nextMs(), this.closing.signal);
      }
    }
  }

  /** Runs in the background, so that a slow answer does not cost the lease. */
  private refreshClaims(): void {
    if (performance.now() - this.claimsRefreshedAt < CLAIMS_REFRESH_MS) return;
    this.claimsRefreshedAt = performance.now();
    this.claimsCache.current().then(
      (groupClaims) => (this.groupClaims = groupClaims),
      (error: Error) => this.logger.debug(`New partitions could not be looked up: ${error.message}`),
    );
  }

  private async rebalance(session: GroupSession): Promise<void> {
    const { own, members } = await session.members();
    const assigned: readonly Claim[] = assignPartitions(this.groupClaims.claims, members).get(own) ?? [];
    const ids = new Set(assigned.map(({ id }) => id));
    for (const [id, worker] of this.workers) if (!ids.has(id) && !worker.isStopping()) this.release(worker);
    const unclaimed = assigned.filter(({ id }) => !this.workers.has(id));
    if (unclaimed.length === 0) return;
    for (const held of await session.claim(unclaimed)) {
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
    const released = this.stopAndRelease(worker, this.session).finally(() => this.releases.delete(released));
    this.releases.add(released);
  }

  private async stopAndRelease(worker: PartitionWorker, session: GroupSession | undefined): Promise<void> {
    const { claim } = worker.held;
    await worker.stop();
    if (this.workers.get(claim.id) !== worker) return;
    this.workers.delete(claim.id);
    if (session && session === this.session) await session.release(claim).catch(() => session.abandon());
  }

  private async leave(): Promise<void> {
    this.closing.abort();
    this.nextCheck.abort();
    await this.running;
    await Promise.all([...this.workers.values()].map((worker) => worker.stop()));
    await Promise.all(this.releases);
    this.joining.ended();
    this.feed.close();
    await this.session
      ?.leave()
      .catch((error: Error) => this.logger.debug(`Leaving group ${this.group} failed: ${error.message}`));
  }
}

import { setMaxListeners } from 'node:events';
import { pause } from '../../building-blocks/back-off.js';
import { BrokerWatch } from '../../port/broker-watch.js';
import { firstAborted } from '../../building-blocks/first-aborted.js';
import type { SubscriptionRequest } from '../../port/subscription.js';
import { HEARTBEAT_MS, SESSION_MS } from '../session-times.js';
import type { ConsumerCluster } from './consumer-cluster.js';
import { Fetcher } from './fetcher.js';
import { groupMovedOn } from './group-answers.js';
import type { GroupMembership, Position, Share } from './group-membership.js';
import { OffsetCommits } from './offset-commits.js';
import { PartitionWorker } from './partition-worker.js';
import type { TopicPartition } from '../topic-partition.js';
import { Turns } from './turns.js';

const PARTITIONS_AT_ONCE = 8;

/** How often the one who shared the partitions out looks whether there are new ones. */
const GROWTH_LOOK_MS = 5_000;

/** What is done with the share of one generation of the group, from its beginning until it is taken away or given up. */
export class Assignment {
  private readonly revoked = new AbortController();
  private readonly ended = new AbortController();
  private readonly fetcher: Fetcher;
  private readonly commits: OffsetCommits;
  private readonly workers: readonly PartitionWorker[];
  private readonly turns = new Turns(PARTITIONS_AT_ONCE);
  private readonly beating: Promise<void>;
  private aliveAt = performance.now();

  constructor(
    cluster: ConsumerCluster,
    private readonly membership: GroupMembership,
    private readonly share: Share,
    positions: readonly Position[],
    {
      handle,
      offsetReset = () => {},
      watch = new BrokerWatch(),
    }: Pick<SubscriptionRequest, 'handle' | 'offsetReset' | 'watch'>,
  ) {
    const { signal } = this.revoked;
    // Each partition listens, so the number says nothing of a leak.
    setMaxListeners(0, signal);
    this.fetcher = new Fetcher(cluster, signal, offsetReset, watch);
    this.commits = new OffsetCommits(membership, share);
    const surroundings = {
      handle,
      signal,
      take: (work: () => Promise<void>) => this.turns.take(() => this.whenAlive(work)),
      resolved: (partition: TopicPartition, next: bigint) => this.commits.note(partition, next),
      hasRoom: () => this.fetcher.hasRoom(),
    };
    this.workers = positions.map((position) => new PartitionWorker(position, surroundings));
    this.fetcher.start(this.workers);
    this.beating = this.beat();
    void this.watchGrowth();
  }

  get partitions(): readonly TopicPartition[] {
    return this.revoked.signal.aborted ? [] : this.share.partitions;
  }

  /** Resolves when this member has to join again, or the signal is aborted. */
  lost(signal: AbortSignal): Promise<void> {
    return firstAborted(signal, this.revoked.signal);
  }

  /** Gives the partitions up. Resolves after the running batches. */
  async stop(): Promise<void> {
    this.revoked.abort();
    await Promise.all(this.workers.map(({ done }) => done));
  }

  /** Resolves after the running batches, when what they resolved was written. The membership is kept alive until then. */
  async end(): Promise<void> {
    await this.stop();
    await this.commits.end();
    this.ended.abort();
    await Promise.all([this.beating, this.fetcher.ended()]);
  }

  private async beat(): Promise<void> {
    while (!this.ended.signal.aborted) {
      const asked = performance.now();
      try {
        await this.membership.beat(this.share);
        this.aliveAt = asked;
      } catch (error) {
        if (groupMovedOn(error)) this.revoked.abort();
        else this.coordinatorIsAway(asked);
      }
      await pause(HEARTBEAT_MS, this.ended.signal);
    }
  }

  /** When the one who shared the partitions out joins again, all do. Nobody waits for it: an answer may be long in coming. */
  private async watchGrowth(): Promise<void> {
    const { signal } = this.revoked;
    for (;;) {
      await pause(GROWTH_LOOK_MS, signal);
      if (signal.aborted) return;
      if (await this.membership.isOutgrown().catch(() => false)) this.revoked.abort();
    }
  }

  /** It takes nothing from anybody then, so it is enough that other brokers answer. */
  private coordinatorIsAway(asked: number): void {
    if (asked - this.fetcher.heardAt() < SESSION_MS) this.aliveAt = asked;
    else if (!this.isAlive()) this.revoked.abort();
  }

  private isAlive(): boolean {
    return performance.now() - this.aliveAt < SESSION_MS;
  }

  /** A process that was paused first asks whether it is still a member. */
  private async whenAlive(work: () => Promise<void>): Promise<void> {
    while (!this.isAlive() && !this.revoked.signal.aborted) await pause(20, this.revoked.signal);
    await work();
  }
}

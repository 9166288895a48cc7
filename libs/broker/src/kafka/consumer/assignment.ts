import { setMaxListeners } from 'node:events';
import { pause } from '../../building-blocks/back-off.js';
import { BrokerMonitor } from '../../port/broker-monitor.js';
import { firstAborted } from '../../building-blocks/first-aborted.js';
import type { SubscriptionRequest } from '../../port/subscription.js';
import { HEARTBEAT_MS, SESSION_MS } from '../session-times.js';
import type { ConsumerCluster } from './consumer-cluster.js';
import { Fetcher } from './fetcher.js';
import { mustRejoin } from './group-errors.js';
import type { GroupMembership, Position, AssignedPartitions } from './group-membership.js';
import { OffsetCommitter } from './offset-committer.js';
import { PartitionWorker } from './partition-worker.js';
import type { TopicPartition } from '../topic-partition.js';
import { Semaphore } from '../../building-blocks/semaphore.js';

const PARTITIONS_AT_ONCE = 8;

/** How often the group leader checks for new partitions. */
const NEW_PARTITIONS_CHECK_MS = 5_000;

/** Fetches and handles the partitions of one generation of the group, until they are revoked or given up. */
export class Assignment {
  private readonly revoked = new AbortController();
  private readonly ended = new AbortController();
  private readonly fetcher: Fetcher;
  private readonly commits: OffsetCommitter;
  private readonly workers: readonly PartitionWorker[];
  private readonly semaphore = new Semaphore(PARTITIONS_AT_ONCE);
  private readonly heartbeats: Promise<void>;
  private aliveAt = performance.now();

  constructor(
    cluster: ConsumerCluster,
    private readonly membership: GroupMembership,
    private readonly assigned: AssignedPartitions,
    positions: readonly Position[],
    {
      handle,
      offsetReset = () => {},
      monitor = new BrokerMonitor(),
    }: Pick<SubscriptionRequest, 'handle' | 'offsetReset' | 'monitor'>,
  ) {
    const { signal } = this.revoked;
    // Each partition adds a listener, so their number does not indicate a leak.
    setMaxListeners(0, signal);
    this.fetcher = new Fetcher(cluster, signal, offsetReset, monitor);
    this.commits = new OffsetCommitter(membership, assigned);
    const context = {
      handle,
      signal,
      schedule: (work: () => Promise<void>) => this.semaphore.run(() => this.whenAlive(work)),
      resolved: (partition: TopicPartition, next: bigint) => this.commits.add(partition, next),
      hasRoom: () => this.fetcher.hasRoom(),
    };
    this.workers = positions.map((position) => new PartitionWorker(position, context));
    this.fetcher.start(this.workers);
    this.heartbeats = this.sendHeartbeats();
    void this.detectNewPartitions();
  }

  get partitions(): readonly TopicPartition[] {
    return this.revoked.signal.aborted ? [] : this.assigned.partitions;
  }

  /** Resolves when this member has to rejoin, or when the signal is aborted. */
  lost(signal: AbortSignal): Promise<void> {
    return firstAborted(signal, this.revoked.signal);
  }

  /** Gives up the partitions. Resolves after the running batches. */
  async stop(): Promise<void> {
    this.revoked.abort();
    await Promise.all(this.workers.map(({ done }) => done));
  }

  /** Resolves after the running batches, when their offsets were committed. The membership is kept alive until then. */
  async end(): Promise<void> {
    await this.stop();
    await this.commits.end();
    this.ended.abort();
    await Promise.all([this.heartbeats, this.fetcher.stopped()]);
  }

  private async sendHeartbeats(): Promise<void> {
    while (!this.ended.signal.aborted) {
      const sentAt = performance.now();
      try {
        await this.membership.heartbeat(this.assigned);
        this.aliveAt = sentAt;
      } catch (error) {
        if (mustRejoin(error)) this.revoked.abort();
        else this.coordinatorUnavailable(sentAt);
      }
      await pause(HEARTBEAT_MS, this.ended.signal);
    }
  }

  /** When the group leader rejoins, all members do. This check runs in the background, as an answer may take long. */
  private async detectNewPartitions(): Promise<void> {
    const { signal } = this.revoked;
    for (;;) {
      await pause(NEW_PARTITIONS_CHECK_MS, signal);
      if (signal.aborted) return;
      if (await this.membership.hasNewPartitions().catch(() => false)) this.revoked.abort();
    }
  }

  /** Without a coordinator nobody can take partitions away, so it is enough that other brokers answer. */
  private coordinatorUnavailable(sentAt: number): void {
    if (sentAt - this.fetcher.lastAnswerAt() < SESSION_MS) this.aliveAt = sentAt;
    else if (!this.isAlive()) this.revoked.abort();
  }

  private isAlive(): boolean {
    return performance.now() - this.aliveAt < SESSION_MS;
  }

  /** A process that was paused first checks whether it is still a member. */
  private async whenAlive(work: () => Promise<void>): Promise<void> {
    while (!this.isAlive() && !this.revoked.signal.aborted) await pause(20, this.revoked.signal);
    await work();
  }
}
